using Campaigns.Application.Campaigns;
using Campaigns.Application.Directory;
using Campaigns.Application.Members;
using Campaigns.Application.Quotas;
using Campaigns.Application.Rehearsals.Forecasting;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Rehearsals;

/// <summary>Runs one rehearsal over what a snapshot holds. Reads only.</summary>
public sealed class RehearsalRunService(
    ICampaignStore campaigns,
    IRevisionStore revisions,
    IBranchStore branches,
    IManagerStore managers,
    IQuotaPlanStore quotas,
    IRehearsalStore rehearsals,
    MemberBaseService members,
    RehearsalComparisonService comparisons,
    IBusinessClock clock)
{
    private const decimal AssumedPercent = 30;
    private const int MostMonths = 12;
    private const int MonthsWithoutEnd = 3;
    private const string WholeTree = "/";

    public async Task<RehearsalResult> RunAsync(IStoreSession session, RehearsalRow rehearsal, CancellationToken cancellationToken)
    {
        var campaign = await campaigns.FindAsync(session, rehearsal.CampaignId, cancellationToken)
            ?? throw new InvalidOperationException($"rehearsal {rehearsal.Id} is of no campaign");
        var revision = await revisions.FindAsync(session, campaign.Id, rehearsal.Revision, cancellationToken)
            ?? throw new InvalidOperationException($"rehearsal {rehearsal.Id} is of no revision");
        var (asked, rules) = (rehearsal.Request, CampaignRules.Read(revision.Definition));
        var definition = rules?.Definition ?? LettingNobodyIn(campaign);
        var on = asked.On ?? DayOf(definition);
        var channel = asked.Channel ?? (definition.Place.Channels is [var first, ..] ? first : Channel.Hall);
        var tree = new RehearsalTree(
            await branches.ListUnderAsync(session, WholeTree, cancellationToken), await managers.ListUnderAsync(session, WholeTree, cancellationToken));
        var earlier = asked.CompareWith is { } code ? await comparisons.ReadAsync(session, code, cancellationToken) : null;
        var set = await quotas.ListAsync(session, campaign.Id, WholeTree, cancellationToken);
        var costs = await rehearsals.LatestCostsAsync(session, cancellationToken);

        var counter = new RehearsalCounter(rules, channel);
        var seen = await members.CountAsync(session, on, [counter], cancellationToken);

        var (source, rows) = ForecastRows.Of(definition.QuotaPolicy, definition.Offers.SelectMany(o => o.Tiers).Distinct().OrderDescending(), set, counter, tree);
        var forecast = new Forecaster(definition, counter, tree, source, rows, new PricedGifts(definition.Offers, costs))
            .Forecast(TakeUpOf(asked, earlier), MonthsOf(asked, definition, on));
        var counts = new RehearsalCounts(counter, tree);
        return new RehearsalResult
        {
            On = on,
            Channel = channel,
            Members = seen,
            Eligible = counter.Groups.Values.Sum(g => g.Eligible),
            Reasons = counts.Reasons(),
            Tiers = counts.Tiers(),
            Branches = counts.Branches(),
            Managers = counts.Managers(),
            Forecast = forecast,
            Comparison = earlier?.Compare(forecast, tree),
        };
    }

    /// <summary>Before the campaign begins everybody would be refused for that: its first day is what is of interest.</summary>
    private DateOnly DayOf(CampaignDefinition definition) => definition.Start > clock.Today ? definition.Start : clock.Today;

    private static TakeUp TakeUpOf(RehearsalRequest asked, EarlierCampaign? earlier)
    {
        if (asked.TakeUpPercent is { } percent)
            return new TakeUp(percent, TakeUpSource.Given);
        return earlier?.RatePercent() is { } rate ? new TakeUp(rate, TakeUpSource.EarlierCampaign) : new TakeUp(AssumedPercent, TakeUpSource.Assumed);
    }

    private static JoiningMonths MonthsOf(RehearsalRequest asked, CampaignDefinition definition, DateOnly on)
    {
        var first = Period.Of(on > definition.Start ? on : definition.Start);
        var usual = definition.End is { } end ? Math.Clamp(Period.Of(end) - first + 1, 1, MostMonths) : MonthsWithoutEnd;
        return new JoiningMonths(first, asked.Months ?? usual);
    }

    /// <summary>Stands for rules that can't be read: nobody joins, so nothing comes of it.</summary>
    private static CampaignDefinition LettingNobodyIn(CampaignRow campaign) => new()
    {
        Code = campaign.Code,
        Name = campaign.Name,
        Start = campaign.StartsOn,
        End = campaign.EndsOn,
        Audience = [],
        Offers = [],
        QuotaPolicy = new QuotaPolicy { Basis = QuotaBasis.Unlimited },
    };
}
