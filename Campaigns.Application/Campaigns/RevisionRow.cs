using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns;

/// <summary>A revision of a campaign's definition, with its way through approval.</summary>
public sealed record RevisionRow
{
    public required int Revision { get; init; }

    public required RevisionState State { get; init; }

    /// <summary>The definition as it was written; read with <see cref="Rules.Definitions.DefinitionJson"/>.</summary>
    public required string Definition { get; init; }

    public required long MadeBy { get; init; }

    public long? SubmittedBy { get; init; }

    public long? DecidedBy { get; init; }

    /// <summary>What the decision said; always there for a rejection.</summary>
    public string? DecidedReason { get; init; }
}
