using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Enrolment.Withdraw;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.TestKit.Carriers;

/// <summary>
/// A month of the reference campaign (joined at any hall) in two prefectures, one enrolment of each fate, then the release of December and
/// a cancellation in both prefectures' books. Its ledger has five lines; a reservation and one given back are not in it.
/// </summary>
public sealed class BusyNovember : IAsyncDisposable
{
    private BusyNovember(Carrier carrier) => Carrier = carrier;

    public Carrier Carrier { get; }

    /// <summary>1 November, county 11: signed.</summary>
    public EnrolmentView Diamond { get; private set; } = null!;

    /// <summary>2 November, county 12, at a hall of county 11: signed, its voucher owed.</summary>
    public EnrolmentView Gold { get; private set; } = null!;

    /// <summary>3 November, county 21, in the other prefecture: signed.</summary>
    public EnrolmentView Silver { get; private set; } = null!;

    /// <summary>3 November, county 11, at the other prefecture's hall; cancelled on 2 December: cards brought back, the voucher kept.</summary>
    public EnrolmentView Cancelled { get; private set; } = null!;

    /// <summary>30 November, county 11, without a manager: paid, nothing more.</summary>
    public EnrolmentView Paid { get; private set; } = null!;

    public static async Task<BusyNovember> OpenAsync(TestEngine engine)
    {
        var month = new BusyNovember(await Carrier.OpenAsync(engine));
        await month.RunAsync();
        return month;
    }

    /// <summary>What the ledger holds of an event for all enrolments, less what was reversed: one side where two books were touched.</summary>
    public async Task<long> PostedAsync(params string[] events)
    {
        var sum = 0L;
        foreach (var code in events)
        {
            sum += await Carrier.Db.ScalarAsync<long>(
                """
                SELECT COALESCE(SUM(CASE WHEN t.reverses_id IS NULL THEN t.amount_fen ELSE -t.amount_fen END), 0)
                FROM transfer t JOIN enrolment e ON e.id = t.enrolment_id
                WHERE t.event_code = :code AND t.book_id = e.home_book_id
                """,
                new { code });
        }

        return sum;
    }

    public ValueTask DisposeAsync() => Carrier.DisposeAsync();

    private async Task RunAsync()
    {
        await Carrier.OpenCampaignAsync(Carrier.Reference with { Place = new Rules.Definitions.Place { Kind = PlaceKind.AnyHall } });
        var (here, elsewhere) = (new Counter(Carrier), new Counter(Carrier, People.ClerkElsewhere));
        Diamond = await here.EnrolAsync(await Carrier.Seed.MemberAsync(Tier.Diamond));

        Carrier.Clock.MoveTo(2026, 11, 2);
        var gold = await here.PayAsync(await here.ReserveAsync(await Carrier.Seed.MemberAsync(Tier.Gold, Places.County12)));
        Gold = await here.SignAsync(await here.HandOverAsync(gold, "alliance-voucher"));
        var given = await here.ReserveAsync(await Carrier.Seed.MemberAsync(Tier.Gold));
        await Carrier.OkAsync(Carrier.Get<WithdrawEnrolmentUseCase>().ExecuteAsync(
            People.Clerk, new WithdrawEnrolmentCommand(given.Number, "客户改变主意"), Carrier.NewKey(), default));

        Carrier.Clock.MoveTo(2026, 11, 3);
        Silver = await elsewhere.EnrolAsync(await Carrier.Seed.MemberAsync(Tier.Silver, Places.County21));
        Cancelled = await elsewhere.EnrolAsync(await Carrier.Seed.MemberAsync(Tier.Diamond));

        Carrier.Clock.MoveTo(2026, 11, 30);
        Paid = await here.PayAsync(await here.ReserveAsync(await Carrier.Seed.MemberAsync(Tier.Gold, managed: false)));
        await here.ReserveAsync(await Carrier.Seed.MemberAsync(Tier.Gold));

        Carrier.Clock.MoveTo(2026, 12, 1);
        await Carrier.OkAsync(Carrier.Get<RunPeriodUseCase>().ExecuteAsync(Actor.System, new RunPeriodCommand(Period.Of(2026, 12)), null, default));
        Carrier.Clock.MoveTo(2026, 12, 2);
        var cards = Cancelled.Gifts.Single(g => g.Item == "recharge-card").Serials;
        await Carrier.OkAsync(Carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
            People.SupervisorElsewhere, new CancelEnrolmentCommand(Cancelled.Number, "客户要求取消", cards), Carrier.NewKey(), default));
    }
}
