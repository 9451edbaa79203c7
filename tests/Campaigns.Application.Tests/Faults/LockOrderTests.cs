using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Enrolment.Expire;
using Campaigns.Application.Enrolment.Withdraw;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Application.Quotas.Move;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using Shared;

namespace Campaigns.Application.Tests.Faults;

/// <summary>Many use cases at once on a few members and quota rows: locks taken in one order can't wait in a circle.</summary>
public sealed class LockOrderTests
{
    private const int Callers = 16;
    private const int RoundsEach = 12;
    private const int Members = 6;

    [RequiresFact("postgresql")]
    public async Task MixedUseCases_OnFewMembersAndRows_NeverDeadlock()
    {
        await using var carrier = await Carrier.OpenAsync(TestEngine.Postgresql);
        await carrier.OpenCampaignAsync(unitsPerRow: 4);
        var members = new List<SeededMember>();
        for (var i = 0; i < Members; i++)
            members.Add(await carrier.Seed.MemberAsync(Tier.Gold, i % 2 == 0 ? Places.County11 : Places.County21));

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(carrier, members, caller))));

        await carrier.AuditAsync();
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM enrolment")).ShouldBeGreaterThan(Members);
        // What a session has counted is certain to be told when it ends.
        await carrier.Db.Database.DisposeAsync();
        (await carrier.Db.ScalarAsync<long>("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")).ShouldBe(0);
    }

    /// <summary>Whatever comes: a refusal is as good as a success, a fault is not.</summary>
    private static async Task CallAsync(Carrier carrier, IReadOnlyList<SeededMember> members, int caller)
    {
        for (var round = 0; round < RoundsEach; round++)
        {
            var member = members[(caller + round) % Members];
            var here = member.County.Prefecture == Places.Prefecture1;
            switch ((caller + round) % 8)
            {
                case 6:
                    await MoveQuotaAsync(carrier, here ? Places.Prefecture1 : Places.Prefecture2, here ? Places.Prefecture2 : Places.Prefecture1);
                    break;
                case 7:
                    await carrier.Get<ExpireReservationsUseCase>().ExecuteAsync(Actor.System, default);
                    await carrier.Get<RunPeriodUseCase>().ExecuteAsync(Actor.System, new RunPeriodCommand(Period.Of(2026, 11)), null, default);
                    break;
                default:
                    await EnrolAndCancelAsync(carrier, member, here, signs: round % 2 == 0);
                    break;
            }
        }
    }

    private static async Task EnrolAndCancelAsync(Carrier carrier, SeededMember member, bool here, bool signs)
    {
        var counter = new Counter(carrier, here ? People.Clerk : People.ClerkElsewhere);
        var reserved = await counter.TryReserveAsync(member);
        if (!reserved.IsSuccess)
            return;
        var number = reserved.Value.Number;
        if (!signs)
        {
            await carrier.Get<WithdrawEnrolmentUseCase>().ExecuteAsync(
                here ? People.Clerk : People.ClerkElsewhere, new WithdrawEnrolmentCommand(number, "改变主意"), carrier.NewKey(), default);
            return;
        }

        var paid = (await counter.TryPayAsync(reserved.Value)).Value?.Enrolment;
        if (paid is null)
            return;
        var handed = await counter.TryHandOverAsync(paid, [.. paid.Gifts.Where(g => g.SuggestedSerials.Count == 0).Select(g => g.Item)]);
        await carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
            here ? People.Supervisor : People.SupervisorElsewhere,
            new CancelEnrolmentCommand(number, "客户要求", [.. handed.Value?.Gifts.SelectMany(g => g.Serials) ?? []]), carrier.NewKey(), default);
    }

    private static Task MoveQuotaAsync(Carrier carrier, Place from, Place to) => carrier.Get<MoveQuotaUseCase>().ExecuteAsync(
        People.HqOwner, new MoveQuotaCommand(Carrier.ReferenceCampaign, from.Code, to.Code, Tier.Gold, 1, "调剂"), carrier.NewKey(), default);
}
