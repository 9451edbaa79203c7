using Campaigns.Application.Gifts;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment.History;

/// <summary>What was done with an enrolment, and where each serial that went over the counter for it is now.</summary>
/// <param name="Items">The oldest first.</param>
/// <param name="Serials">In the order they were handed over.</param>
public sealed record EnrolmentHistory(IReadOnlyList<HistoryItem> Items, IReadOnlyList<SerialTrace> Serials);

/// <summary>One step: who, when, what, and why.</summary>
public sealed record HistoryItem
{
    public required DateTimeOffset At { get; init; }

    /// <summary>`reserve`, `pay`, `revive`, `hand-over`, `sign`, `exchange`, `cancel`, `withdraw`; `expire` and `complete` are the product's own.</summary>
    public required string Action { get; init; }

    /// <summary>Name of who did it; null when the product did it by itself.</summary>
    public string? By { get; init; }

    /// <summary>The state before; null where there was none, or where a step of a run tells only what came of it.</summary>
    public EnrolmentState? Before { get; init; }

    public required EnrolmentState After { get; init; }

    /// <summary>As it was given; null where none is asked for.</summary>
    public string? Reason { get; init; }
}

/// <summary>A serial that went over the counter, and what became of it.</summary>
public sealed record SerialTrace
{
    public required string Serial { get; init; }

    /// <summary>Code of the gift item.</summary>
    public required string Item { get; init; }

    public required string Name { get; init; }

    public required long FaceFen { get; init; }

    /// <summary>`issued` while the customer has it; else what ended that.</summary>
    public required HandoverState State { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Name of who handed it over.</summary>
    public required string IssuedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was exchanged, brought back or kept.</summary>
    public string? Reason { get; init; }
}
