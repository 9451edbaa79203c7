using System.Text.Json;
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
using Campaigns.Rules.Releases;

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
        var (asked, definition) = (rehearsal.Request, Read(revision.Definition));
        var on = asked.On ?? DayOf(campaign, definition);
        var channel = asked.Channel ?? (definition?.Place.Channels is [var first, ..] ? first : Channel.Hall);
        var tree = new RehearsalTree(
            await branches.ListUnderAsync(session, WholeTree, cancellationToken), await managers.ListUnderAsync(session, WholeTree, cancellationToken));
        var earlier = asked.CompareWith is { } code ? await comparisons.ReadAsync(session, code, cancellationToken) : null;
        var set = await quotas.ListAsync(session, campaign.Id, WholeTree, cancellationToken);
        var costs = await rehearsals.LatestCostsAsync(session, cancellationToken);

        var counter = new RehearsalCounter(definition, channel);
        var seen = await members.CountAsync(session, on, [counter], cancellationToken);

        var rules = definition ?? Unreadable(campaign);
        var (source, rows) = ForecastRows.Of(rules.QuotaPolicy, rules.Offers.SelectMany(o => o.Tiers).Distinct().OrderDescending(), set, counter, tree);
        var forecast = new Forecaster(rules, counter, tree, source, rows, new PricedGifts(rules.Offers, costs))
            .Forecast(TakeUpOf(asked, earlier), MonthsOf(asked, rules, on));
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
    private DateOnly DayOf(CampaignRow campaign, CampaignDefinition? definition)
    {
        var start = definition?.Start ?? campaign.StartsOn;
        return start > clock.Today ? start : clock.Today;
    }

    private static TakeUp TakeUpOf(RehearsalRequest asked, EarlierCampaign? earlier)
    {
        if (asked.TakeUpPercent is { } percent)
            return new TakeUp(percent, TakeUpSource.Given);
        return earlier?.RatePercent() is { } rate ? new TakeUp(rate, TakeUpSource.EarlierCampaign) : new TakeUp(AssumedPercent, TakeUpSource.Assumed);
    }

    private static JoiningMonths MonthsOf(RehearsalRequest asked, CampaignDefinition rules, DateOnly on)
    {
        var first = Period.Of(on > rules.Start ? on : rules.Start);
        var usual = rules.End is { } end ? Math.Clamp(Period.Of(end) - first + 1, 1, MostMonths) : MonthsWithoutEnd;
        return new JoiningMonths(first, asked.Months ?? usual);
    }

    /// <summary>Null for rules that can't be read, or that a draft was changed into which can't be meant: they let nobody in.</summary>
    private static CampaignDefinition? Read(string stored)
    {
        try
        {
            var definition = DefinitionJson.Read(stored);
            foreach (var offer in definition.Offers)
                ReleaseCompiler.Compile(offer);
            return definition;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Stands for rules that can't be read: nobody joins, so nothing comes of it.</summary>
    private static CampaignDefinition Unreadable(CampaignRow campaign) => new()
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
