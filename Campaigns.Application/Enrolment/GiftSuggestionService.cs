using Campaigns.Application.Gifts;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Gifts;

namespace Campaigns.Application.Enrolment;

/// <summary>Sets serials of the hall's stock aside for a reservation, item by item, so that the clerk need only pick them up.</summary>
public sealed class GiftSuggestionService(IGiftStore gifts, IBusinessClock clock)
{
    /// <summary>
    /// Suggests serials for each gift granted. An item whose faces can't be made from what lies free gets none and will be owed;
    /// a reservation never fails for want of gifts (domain §7).
    /// </summary>
    /// <returns>The items promised, for <see cref="PromiseAsync"/> once the enrolment is written.</returns>
    public async Task<IReadOnlyList<(GiftItemRow Item, long FaceFen)>> SuggestAsync(
        IStoreSession session, long enrolmentId, long hallId, IReadOnlyList<GiftPackageItem> granted, CancellationToken cancellationToken)
    {
        var items = await gifts.ItemsAsync(session, cancellationToken);
        var promised = new List<(GiftItemRow, long)>();
        foreach (var gift in granted)
        {
            var item = items.SingleOrDefault(i => i.Code == gift.Item)
                ?? throw new InvalidOperationException($"enrolment {enrolmentId} would be promised the unknown gift item {gift.Item}");
            promised.Add((item, gift.FaceFen));
            var free = await gifts.FreeFacesAsync(session, hallId, item, cancellationToken);
            var faces = GiftPackage.Choose(gift, [.. free.Select(f => (f.FaceFen, f.Available))]);
            foreach (var face in (faces ?? []).GroupBy(f => f).OrderByDescending(f => f.Key))
                await gifts.SuggestAsync(session, new Suggestion(hallId, item, face.Key, face.Count(), enrolmentId), cancellationToken);
        }

        return promised;
    }

    /// <summary>How a clerk calls an item; its code when there is no such item.</summary>
    public async Task<string> NameAsync(IStoreSession session, string item, CancellationToken cancellationToken) =>
        (await gifts.ItemsAsync(session, cancellationToken)).FirstOrDefault(i => i.Code == item)?.Name ?? item;

    public async Task PromiseAsync(
        IStoreSession session, long enrolmentId, IReadOnlyList<(GiftItemRow Item, long FaceFen)> promised, CancellationToken cancellationToken)
    {
        foreach (var (item, faceFen) in promised)
            await gifts.PromiseAsync(session, enrolmentId, item.Id, faceFen, clock.Now, cancellationToken);
    }
}
