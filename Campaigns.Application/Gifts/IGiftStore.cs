using Campaigns.Application.Stores;
using Campaigns.Rules.Gifts;

namespace Campaigns.Application.Gifts;

/// <summary>Gift items, the serials in somebody's custody, and what was promised and handed over to enrolments.</summary>
public interface IGiftStore
{
    Task<IReadOnlyList<GiftItemRow>> ItemsAsync(IStoreSession session, CancellationToken cancellationToken);

    /// <summary>How many serials of each face lie free and fit to hand out at a hall.</summary>
    Task<IReadOnlyList<FaceCount>> FreeFacesAsync(IStoreSession session, long hallId, GiftItemRow item, CancellationToken cancellationToken);

    /// <summary>
    /// Suggests free serials of one face to a reservation, lowest first, passing over those another counter is taking at this moment.
    /// </summary>
    /// <returns>The serials taken; fewer than asked when there are no more.</returns>
    Task<IReadOnlyList<string>> SuggestAsync(IStoreSession session, Suggestion suggestion, CancellationToken cancellationToken);

    /// <summary>Puts what is still suggested to an enrolment back into stock.</summary>
    Task FreeSuggestedAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken);

    Task<SerialRow?> FindSerialAsync(IStoreSession session, long itemId, string serialNo, CancellationToken cancellationToken);

    /// <summary>Issues a serial that lies free in that hall or is suggested to that enrolment.</summary>
    /// <returns>False when it is not (any more).</returns>
    Task<bool> IssueAsync(IStoreSession session, long serialId, long hallId, long enrolmentId, CancellationToken cancellationToken);

    /// <summary>Takes an issued serial back into the hall's stock.</summary>
    Task<bool> TakeBackAsync(IStoreSession session, long serialId, long enrolmentId, CancellationToken cancellationToken);

    Task PromiseAsync(IStoreSession session, long enrolmentId, long itemId, long faceFen, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Sets how far a promised gift has come.</summary>
    Task SetStateAsync(IStoreSession session, long enrolmentId, long itemId, GiftState state, DateTimeOffset at, CancellationToken cancellationToken);

    Task<IReadOnlyList<EnrolmentGiftRow>> OfEnrolmentAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken);

    Task AddHandoverAsync(IStoreSession session, NewHandover handover, CancellationToken cancellationToken);

    /// <summary>Ends a hand-over that is in force; <c>false</c> when it had ended already.</summary>
    Task<bool> EndHandoverAsync(
        IStoreSession session, long handoverId, HandoverState state, DateTimeOffset at, string? reason, CancellationToken cancellationToken);

    Task<IReadOnlyList<HandoverRow>> HandoversAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken);
}
