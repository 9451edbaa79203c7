using Campaigns.Application.Directory;
using Campaigns.Application.Stores;
using Campaigns.Rules.Audience;

namespace Campaigns.Application.Enrolment.Eligibility;

/// <summary>
/// Puts names in place of branch codes in outcomes that name branches: the rules know codes, a clerk reads names. The codes stay beside them
/// (<c>branchCode</c>) for programs. Stored decisions keep the codes.
/// </summary>
public sealed class OutcomeNamingService(IBranchStore branches)
{
    private static readonly Dictionary<string, string[]> BranchKeys = new(StringComparer.Ordinal)
    {
        [RuleCodes.Branch] = ["branch"],
        [RuleCodes.BranchNotIncluded] = ["branch", "required"],
        [RuleCodes.Place] = ["hall"],
        [RuleCodes.WrongPlace] = ["branch"],
        [RuleCodes.HallNotListed] = ["halls"],
    };

    public async Task<IReadOnlyList<RuleOutcome>> NameAsync(
        IStoreSession session, IEnumerable<RuleOutcome> outcomes, CancellationToken cancellationToken)
    {
        var named = new List<RuleOutcome>();
        foreach (var outcome in outcomes)
        {
            named.Add(BranchKeys.TryGetValue(outcome.Code, out var keys)
                ? outcome with { Data = await NameAsync(session, outcome.Data, keys, cancellationToken) }
                : outcome);
        }

        return named;
    }

    private async Task<IReadOnlyDictionary<string, string>> NameAsync(
        IStoreSession session, IReadOnlyDictionary<string, string> data, string[] keys, CancellationToken cancellationToken)
    {
        var named = new Dictionary<string, string>(data, StringComparer.Ordinal);
        foreach (var key in keys.Where(data.ContainsKey))
        {
            var names = new List<string>();
            foreach (var code in data[key].Split(','))
                names.Add((await branches.FindAsync(session, code, cancellationToken))?.Name ?? code);
            named[key] = string.Join(',', names);
            named[$"{key}Code"] = data[key];
        }

        return named;
    }
}
