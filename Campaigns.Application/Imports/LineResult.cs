using Campaigns.Rules.Audience;

namespace Campaigns.Application.Imports;

/// <summary>What became of one row.</summary>
public enum LineStatus
{
    Rejected,
    Created,
    Updated,

    /// <summary>The row says what is known already.</summary>
    Unchanged,
}

/// <summary>
/// A row's result. A rejected row has a <paramref name="Code"/> whose text names <paramref name="Data"/>; an accepted one lists the live
/// enrolments that its facts contradict (domain §7).
/// </summary>
public sealed record LineResult(LineStatus Status, string? Code, IReadOnlyDictionary<string, string> Data, IReadOnlyList<Contradiction> Contradictions)
{
    private static readonly Dictionary<string, string> NoData = [];

    public static LineResult Accept(LineStatus status) => new(status, null, NoData, []);

    public static LineResult Reject(string code, params (string Key, string Value)[] data) =>
        new(LineStatus.Rejected, code, data.ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal), []);
}

/// <summary>A live enrolment whose campaign would now refuse the member, with every rule that does.</summary>
public sealed record Contradiction(string EnrolmentNo, string CampaignCode, IReadOnlyList<RuleOutcome> Reasons);

/// <summary>A finished import in numbers.</summary>
public sealed record ImportSummary(ImportKind Kind, long Created, long Updated, long Unchanged, long Rejected, long Contradictions)
{
    /// <summary>Entries that the file replaced by leaving them out; no rows of it.</summary>
    public long Removed { get; init; }

    public long Total => Created + Updated + Unchanged + Rejected;
}
