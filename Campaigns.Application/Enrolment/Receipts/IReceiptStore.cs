using Campaigns.Application.Stores;

namespace Campaigns.Application.Enrolment.Receipts;

/// <summary>Money taken over the counter, by receipt. Unique by hall, number and line (domain §7).</summary>
public interface IReceiptStore
{
    /// <returns>False when that hall already has a receipt with that number and line.</returns>
    Task<bool> AddAsync(IStoreSession session, NewReceipt receipt, CancellationToken cancellationToken);

    Task<ReceiptRow?> FindAsync(IStoreSession session, long id, CancellationToken cancellationToken);

    /// <summary>The receipt an enrolment was paid with, or null.</summary>
    Task<ReceiptRow?> OfEnrolmentAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken);

    /// <summary>Ends an unmatched receipt; <c>false</c> when somebody else did first.</summary>
    Task<bool> SettleAsync(IStoreSession session, ReceiptSettlement settlement, CancellationToken cancellationToken);

    /// <summary>Unmatched receipts of the halls below a branch path, oldest first, behind <paramref name="afterId"/>.</summary>
    Task<IReadOnlyList<ReceiptRow>> ListUnmatchedAsync(
        IStoreSession session, string branchPath, long afterId, int limit, CancellationToken cancellationToken);
}

/// <summary>How money was paid; the till account follows from it.</summary>
public enum PaymentMethod
{
    Cash,
    Card,
    Mobile,
}

/// <summary>Where the money of a receipt stands.</summary>
public enum ReceiptState
{
    Matched,
    Unmatched,
    Refunded,
    Reapplied,
}

/// <summary>A receipt about to be written; <see cref="UnmatchedCode"/> says why it could not be matched.</summary>
public sealed record NewReceipt
{
    public required long Id { get; init; }

    public required long HallId { get; init; }

    public required string ReceiptNo { get; init; }

    public required int Line { get; init; }

    public required long AmountFen { get; init; }

    public required PaymentMethod Method { get; init; }

    public required long EnrolmentId { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public required DateOnly TakenOn { get; init; }

    public required long TakenBy { get; init; }

    public string? UnmatchedCode { get; init; }
}

/// <summary>A receipt as it is stored.</summary>
public sealed record ReceiptRow
{
    public required long Id { get; init; }

    public required long HallId { get; init; }

    public required string HallCode { get; init; }

    public required string HallPath { get; init; }

    public required long HallBookId { get; init; }

    public required string ReceiptNo { get; init; }

    public required int Line { get; init; }

    public required long AmountFen { get; init; }

    public required PaymentMethod Method { get; init; }

    public required ReceiptState State { get; init; }

    public string? UnmatchedCode { get; init; }

    public required long EnrolmentId { get; init; }

    public required string EnrolmentNumber { get; init; }

    public required DateTimeOffset TakenAt { get; init; }
}

/// <summary>How an unmatched receipt ends: refunded, or reapplied to <see cref="EnrolmentId"/>.</summary>
public sealed record ReceiptSettlement(long ReceiptId, ReceiptState State, long EnrolmentId, DateTimeOffset At, long By, string Reason);
