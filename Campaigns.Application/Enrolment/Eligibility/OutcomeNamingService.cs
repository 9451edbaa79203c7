using Campaigns.Application.Campaigns;
using Campaigns.Application.Directory;
using Campaigns.Application.Stores;
using Campaigns.Rules.Audience;

namespace Campaigns.Application.Enrolment.Eligibility;

/// <summary>
/// Puts names in place of the codes of branches and campaigns in outcomes, also inside their parts: the rules know codes, a clerk reads
/// names. The codes stay beside them (<c>branchCode</c>) for programs. A member at the wrong place is told the halls nearest to their home.
/// Stored decisions keep the codes.
/// </summary>
public sealed class OutcomeNamingService(IBranchStore branches, ICampaignStore campaigns, NearestHallService nearest)
{
    private const string Home = "home";
    private const string Halls = "halls";

    private static readonly Dictionary<string, string[]> BranchKeys = new(StringComparer.Ordinal)
    {
        [RuleCodes.Branch] = ["branch"],
        [RuleCodes.BranchNotIncluded] = ["branch", "required"],
        [RuleCodes.Place] = ["hall"],
        [RuleCodes.WrongPlace] = ["branch", Halls],
        [RuleCodes.HallNotListed] = ["halls"],
    };

    private static readonly Dictionary<string, string[]> CampaignKeys = new(StringComparer.Ordinal)
    {
        [RuleCodes.NoContract] = ["campaigns"],
        [RuleCodes.NoEarlierCampaign] = ["campaigns"],
    };

    public async Task<IReadOnlyList<RuleOutcome>> NameAsync(
        IStoreSession session, IEnumerable<RuleOutcome> outcomes, CancellationToken cancellationToken)
    {
        var named = new List<RuleOutcome>();
        foreach (var outcome in outcomes)
            named.Add(await NameAsync(session, outcome, cancellationToken));
        return named;
    }

    private async Task<RuleOutcome> NameAsync(IStoreSession session, RuleOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Parts is { } parts)
            return outcome with { Parts = await NameAsync(session, parts, cancellationToken) };
        if (outcome.Code == RuleCodes.WrongPlace)
            outcome = await LeadAsync(session, outcome, cancellationToken);
        if (BranchKeys.TryGetValue(outcome.Code, out var keys))
            return await NameAsync(outcome, keys, async code => (await branches.FindAsync(session, code, cancellationToken))?.Name);
        return CampaignKeys.TryGetValue(outcome.Code, out keys)
            ? await NameAsync(outcome, keys, async code => (await campaigns.FindAsync(session, code, cancellationToken))?.Name)
            : outcome;
    }

    /// <summary>Where the member can go in place of where they live.</summary>
    private async Task<RuleOutcome> LeadAsync(IStoreSession session, RuleOutcome outcome, CancellationToken cancellationToken)
    {
        var halls = await nearest.CodesAsync(session, outcome.Data.GetValueOrDefault(Home) ?? RuleOutcome.None, cancellationToken);
        var data = outcome.Data.Where(d => d.Key != Home).ToDictionary(StringComparer.Ordinal);
        if (halls.Count > 0)
            data[Halls] = string.Join(',', halls);
        return outcome with { Data = data };
    }

    private static async Task<RuleOutcome> NameAsync(RuleOutcome outcome, string[] keys, Func<string, Task<string?>> nameOf)
    {
        var named = new Dictionary<string, string>(outcome.Data, StringComparer.Ordinal);
        foreach (var key in keys.Where(outcome.Data.ContainsKey))
        {
            var names = new List<string>();
            foreach (var code in outcome.Data[key].Split(','))
                names.Add(await nameOf(code) ?? code);
            named[key] = string.Join(',', names);
            named[$"{key}Code"] = outcome.Data[key];
        }

        return outcome with { Data = named };
    }
}
