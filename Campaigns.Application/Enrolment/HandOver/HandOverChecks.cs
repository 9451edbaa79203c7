using Campaigns.Application.Gifts;
using Campaigns.Application.Results;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment.HandOver;

/// <summary>What can be told from the request and the promise alone, before any stock is touched.</summary>
internal static class HandOverChecks
{
    /// <summary>An item or a serial named twice.</summary>
    public static Refusal? Repeated(HandOverGiftsCommand command)
    {
        if (command.Items.Count == 0 && command.Owed.Count == 0)
            return Refusal.Field("items", "required");
        var named = command.Items.Select(i => i.Item).Concat(command.Owed).ToArray();
        if (named.Distinct(StringComparer.Ordinal).Count() != named.Length)
            return Refusal.Field("items", "duplicate");
        foreach (var (item, index) in command.Items.Select((item, index) => (item, index)))
        {
            if (item.Serials.Count == 0)
                return Refusal.Field($"items[{index}].serials", "required");
            if (item.Serials.Distinct(StringComparer.Ordinal).Count() != item.Serials.Count)
                return Refusal.Field($"items[{index}].serials", "duplicate");
        }

        return null;
    }

    /// <summary>The first hand-over settles every gift; later ones only what is owed.</summary>
    public static Refusal? Coverage(EnrolmentState state, IReadOnlyList<EnrolmentGiftRow> promised, HandOverGiftsCommand command)
    {
        foreach (var item in command.Items.Select(i => i.Item).Concat(command.Owed))
        {
            if (promised.FirstOrDefault(g => g.Item == item) is not { } gift)
                return GiftRefusals.NotPromised(item);
            if (gift.State is not (GiftState.Promised or GiftState.Owed))
                return GiftRefusals.AlreadyHandedOver(gift.Name);
        }

        if (state != EnrolmentState.Paid)
            return null;
        var left = promised.FirstOrDefault(g => command.Items.All(i => i.Item != g.Item) && !command.Owed.Contains(g.Item, StringComparer.Ordinal));
        return left is null ? null : GiftRefusals.Missing(left.Name);
    }
}
