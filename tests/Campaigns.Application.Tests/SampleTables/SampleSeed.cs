using Campaigns.Rules;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.World;
using Shared.SampleCampaigns;

namespace Campaigns.Application.Tests.SampleTables;

/// <summary>Puts the members of a sample's table into a carrier's database, and then what each month brings them, as imports would.</summary>
internal sealed class SampleSeed(Carrier carrier)
{
    private readonly Dictionary<string, long> _lists = new(StringComparer.Ordinal);

    public async Task<SeededMember> AddAsync(MemberFacts facts)
    {
        var county = Places.All.Single(p => p.Code == facts.HomeBranches[^1]);
        var member = await carrier.Seed.MemberAsync(facts.Tier, county, status: facts.Status, inArrears: facts.InArrears);
        await carrier.Db.ExecuteAsync(
            """
            UPDATE member
            SET on_net_on = :OnNetSince, arpu_fen = :ArpuFen, arpu_before_fen = :ArpuBeforeFen, brand = :Brand, billing = :billing, segments = :segments,
                warning_flags = :flags
            WHERE id = :Id
            """,
            new
            {
                member.Id,
                facts.OnNetSince,
                facts.ArpuFen,
                facts.ArpuBeforeFen,
                facts.Brand,
                billing = facts.Billing is { } billing ? EnumCode.Of(billing) : null,
                segments = Joined(facts.Segments),
                flags = Joined(facts.WarningFlags),
            });
        foreach (var contract in facts.Contracts)
            await carrier.Seed.ContractAsync(member, contract.Kind, contract.Name, contract.EndsOn);
        foreach (var list in facts.Lists)
            await carrier.Db.ExecuteAsync("INSERT INTO member_list_entry (member_id, list_id) VALUES (:Id, :list)", new { member.Id, list = await ListAsync(list) });
        return member;
    }

    public Task SetStandingAsync(SeededMember member, MemberStatus status, bool inArrears) => carrier.Db.ExecuteAsync(
        "UPDATE member SET status = :status, in_arrears = :inArrears WHERE id = :Id", new { member.Id, status = EnumCode.Of(status), inArrears });

    public Task ReportAsync(SeededMember member, MonthUsage usage) => carrier.Db.ExecuteAsync(
        "INSERT INTO member_usage (member_id, usage_month, spend_fen, call_minutes, data_mb) VALUES (:Id, :Number, :SpendFen, :CallMinutes, :DataMb)",
        new { member.Id, usage.Period.Number, usage.SpendFen, usage.CallMinutes, usage.DataMb });

    public Task ReportBonusAsync(string enrolmentNo, Period month, long usedFen) => carrier.Db.ExecuteAsync(
        "INSERT INTO bonus_usage (enrolment_id, usage_month, used_fen) SELECT id, :month, :usedFen FROM enrolment WHERE enrolment_no = :enrolmentNo",
        new { enrolmentNo, month, usedFen });

    private async Task<long> ListAsync(string code)
    {
        if (!_lists.TryGetValue(code, out var id))
        {
            _lists[code] = id = await carrier.Db.Database.LeaseAsync(1, default);
            await carrier.Db.ExecuteAsync("INSERT INTO member_list (id, code, loaded_at) VALUES (:id, :code, 0)", new { id, code });
        }

        return id;
    }

    /// <summary>Codes as a column keeps them: never an empty text, which is NULL on Oracle.</summary>
    private static string? Joined(IReadOnlyList<string> codes) => codes.Count == 0 ? null : string.Join(',', codes);
}
