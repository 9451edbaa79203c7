using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Rehearsals;

/// <summary>Members of all kinds, drawn from a seed.</summary>
internal static class CrowdSeed
{
    private static readonly string[] Kinds = ["contract-plan", "prepaid-gift", "handset-lease", "broadband"];
    private static readonly Place[] Counties = [Places.County11, Places.County12, Places.County21];

    public static async Task<IReadOnlyList<SeededMember>> AddAsync(Carrier carrier, int count)
    {
        var random = new Random(2026);
        var members = new List<SeededMember>();
        for (var i = 0; i < count; i++)
        {
            var member = await carrier.Seed.MemberAsync(
                random.GetItems(Enum.GetValues<Tier>(), 1)[0],
                random.GetItems(Counties, 1)[0],
                status: random.Next(5) > 0 ? MemberStatus.Active : random.GetItems(Enum.GetValues<MemberStatus>(), 1)[0],
                inArrears: random.Next(6) == 0,
                managed: random.Next(8) > 0);
            members.Add(member);
            await carrier.Db.ExecuteAsync(
                "UPDATE member SET on_net_on = :since WHERE id = :id",
                new { id = member.Id, since = new DateOnly(2026, 11, 30).AddDays(-random.Next(4_500)) });
            for (var c = random.Next(3); c > 0; c--)
                await ContractAsync(carrier, member, random);
            if (random.Next(5) > 0)
                await UsageAsync(carrier, member, random.Next(30_000));
        }

        return members;
    }

    private static async Task ContractAsync(Carrier carrier, SeededMember member, Random random)
    {
        var id = await carrier.Db.Database.LeaseAsync(1, default);
        var starts = new DateOnly(2026, 12, 15).AddDays(-random.Next(900));
        await carrier.Db.ExecuteAsync(
            "INSERT INTO contract (id, member_id, kind, name, starts_on, ends_on) VALUES (:id, :memberId, :kind, :name, :starts, :ends)",
            new
            {
                id,
                memberId = member.Id,
                kind = random.GetItems(Kinds, 1)[0],
                name = $"合约{id}",
                starts,
                ends = random.Next(6) == 0 ? (DateOnly?)null : starts.AddDays(random.Next(1_200)),
            });
    }

    private static Task UsageAsync(Carrier carrier, SeededMember member, long spendFen) => carrier.Db.ExecuteAsync(
        "INSERT INTO member_usage (member_id, usage_month, spend_fen, call_minutes, data_mb) VALUES (:id, :month, :spendFen, 10, 20)",
        new { id = member.Id, month = Period.Of(2026, 10), spendFen });
}
