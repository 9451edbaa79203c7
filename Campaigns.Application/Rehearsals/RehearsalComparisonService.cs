using Campaigns.Application.Campaigns;
using Campaigns.Application.Reports.Participation;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Rehearsals;

/// <summary>Reads how an earlier campaign went, and puts a forecast beside it.</summary>
public sealed class RehearsalComparisonService(
    ICampaignStore campaigns, IParticipationStore participation, IRehearsalStore rehearsals, IBusinessClock clock)
{
    /// <summary>Null when there is no such campaign.</summary>
    internal async Task<EarlierCampaign?> ReadAsync(IStoreSession session, string code, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, code, cancellationToken) is not { } campaign)
            return null;
        var selection = new ParticipationSelection(campaign.Id, "/", null, null);
        var evaluatedOn = await participation.EvaluatedOnAsync(session, campaign.Id, clock.Today, cancellationToken);
        return new EarlierCampaign(
            campaign,
            evaluatedOn,
            evaluatedOn is { } on ? await participation.EvaluatedAsync(session, selection, on, cancellationToken) : [],
            await participation.EnrolledAsync(session, selection, DateOnly.MinValue, clock.Today, cancellationToken),
            await rehearsals.JoinedMoneyAsync(session, campaign.Id, cancellationToken));
    }
}

/// <summary>How an earlier campaign went.</summary>
internal sealed record EarlierCampaign(
    CampaignRow Campaign,
    DateOnly? EvaluatedOn,
    IReadOnlyList<EvaluatedGroup> Evaluated,
    IReadOnlyList<EnrolledGroup> Enrolled,
    IReadOnlyList<JoinedMoney> Money)
{
    /// <summary>Enrolled ÷ (eligible now + enrolled), in percent to two decimals; null when that says nothing.</summary>
    public decimal? RatePercent()
    {
        var (eligible, enrolled) = (Evaluated.Sum(e => e.Eligible), Enrolled.Sum(e => e.Enrolled));
        return EvaluatedOn is null || enrolled == 0 ? null : Math.Round(100m * enrolled / (eligible + enrolled), 2, MidpointRounding.AwayFromZero);
    }

    public RehearsalComparison Compare(RehearsalForecast forecast, RehearsalTree tree)
    {
        var counts = forecast.ByBranch
            .Select(b => (b.Branch, b.Tier, Count: new CompareCount(b.Eligible, b.Joined, b.DepositFen, b.GiftCostFen, 0, 0, 0, 0)))
            .Concat(Evaluated.Select(e => Of(tree, e.Group.CountyId, e.Group.Tier, Nothing with { EarlierEligible = e.Eligible })))
            .Concat(Enrolled.Select(e => Of(tree, e.Group.CountyId, e.Group.Tier, Nothing with { EarlierEnrolled = e.Enrolled })))
            .Concat(Money.Select(m => Of(
                tree, m.CountyId, m.Tier, Nothing with { EarlierDepositFen = m.DepositFen, EarlierGiftCostFen = m.GiftCostFen })))
            .ToLookup(c => (c.Branch, c.Tier), c => c.Count);
        ComparisonRow[] rows =
        [
            .. tree.Prefectures.SelectMany(p => Enum.GetValues<Tier>().OrderDescending().Select(t => (Branch: p, Tier: t)))
                .Where(k => counts.Contains((k.Branch.Code, k.Tier)))
                .Select(k => new ComparisonRow(k.Branch.Code, k.Branch.Name, k.Tier, counts[(k.Branch.Code, k.Tier)].Aggregate((a, b) => a + b))),
        ];
        return new RehearsalComparison(
            Campaign.Code, Campaign.Name, EvaluatedOn, rows.Aggregate(Nothing, (sum, r) => sum + r.Counts), rows);
    }

    private static CompareCount Nothing { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    private static (string Branch, Tier Tier, CompareCount Count) Of(RehearsalTree tree, long countyId, Tier tier, CompareCount count) =>
        (tree.PrefectureOf(countyId).Code, tier, count);
}
