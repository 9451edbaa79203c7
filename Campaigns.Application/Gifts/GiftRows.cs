using Campaigns.Rules.Gifts;

namespace Campaigns.Application.Gifts;

/// <summary>A gift item of the master data.</summary>
public sealed record GiftItemRow
{
    public required long Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required GiftKind Kind { get; init; }

    public required GiftSource Source { get; init; }

    public required bool NeedsStamp { get; init; }
}

/// <summary>Free serials of one face.</summary>
public sealed record FaceCount(long FaceFen, int Available);

/// <summary>Which serials to suggest to which reservation.</summary>
public sealed record Suggestion(long HallId, GiftItemRow Item, long FaceFen, int Count, long EnrolmentId);

/// <summary>A serial and where it is.</summary>
public sealed record SerialRow
{
    public required long Id { get; init; }

    public required string SerialNo { get; init; }

    public required long FaceFen { get; init; }

    /// <summary>Purchase cost of its batch, in fen.</summary>
    public required long CostFen { get; init; }

    public required SerialState State { get; init; }

    public required long KeeperId { get; init; }

    public required string KeeperName { get; init; }

    public required bool Stamped { get; init; }

    public long? EnrolmentId { get; init; }
}

/// <summary>Where a serial is (domain §4.7).</summary>
public enum SerialState
{
    InStock,
    Suggested,
    Issued,
    Redeemed,
    Void,
}

/// <summary>How far a promised gift has come.</summary>
public enum GiftState
{
    Promised,
    Issued,
    Owed,
    Cancelled,
}

/// <summary>What became of a serial that went over the counter.</summary>
public enum HandoverState
{
    Issued,
    Exchanged,
    Returned,

    /// <summary>Kept by the customer on cancellation and paid for.</summary>
    Charged,

    /// <summary>Kept by the customer on cancellation, free of charge.</summary>
    Kept,
}

/// <summary>A gift of an enrolment, with the serials that are suggested for it now.</summary>
public sealed record EnrolmentGiftRow
{
    public required long ItemId { get; init; }

    public required string Item { get; init; }

    public required string Name { get; init; }

    public required long FaceFen { get; init; }

    public required GiftState State { get; init; }

    public IReadOnlyList<string> SuggestedSerials { get; init; } = [];
}

/// <summary>A serial about to be handed over; <see cref="CostFen"/> is what the ledger books for it.</summary>
public sealed record NewHandover(long Id, long EnrolmentId, long SerialId, long FaceFen, long CostFen, DateTimeOffset IssuedAt, long IssuedBy);

/// <summary>A serial that went over the counter.</summary>
public sealed record HandoverRow
{
    public required long Id { get; init; }

    public required long SerialId { get; init; }

    public required string SerialNo { get; init; }

    public required long ItemId { get; init; }

    public required string Item { get; init; }

    public required long FaceFen { get; init; }

    /// <summary>What the ledger booked for it, in fen.</summary>
    public required long CostFen { get; init; }

    /// <summary>Purchase cost of its batch, in fen.</summary>
    public required long BatchCostFen { get; init; }

    public required HandoverState State { get; init; }

    public required SerialState SerialState { get; init; }
}
