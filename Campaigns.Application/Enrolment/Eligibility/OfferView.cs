using Campaigns.Application.Campaigns;
using Campaigns.Application.Gifts;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Enrolment.Eligibility;

/// <summary>What the member would pay and get, if they joined with this offer and paid today.</summary>
public sealed record OfferView
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required long DepositFen { get; init; }

    public required long BonusFen { get; init; }

    /// <summary>Months from the first release of the deposit to its last, both counted; 0 when nothing is released.</summary>
    public required int Months { get; init; }

    /// <summary>The month of the first release; null when nothing is released, or while a contract it waits for has no end.</summary>
    public Period? FirstPeriod { get; init; }

    public Period? LastPeriod { get; init; }

    /// <summary>Every release, the deposit's before the bonus's.</summary>
    public required IReadOnlyList<PlannedInstalment> Instalments { get; init; }

    /// <summary>What the member gets unless they choose otherwise.</summary>
    public required IReadOnlyList<PromisedGift> Gifts { get; init; }

    /// <summary>Where the member may choose.</summary>
    public required IReadOnlyList<GiftChoice> Choices { get; init; }

    /// <summary>What the offer's own conditions say of the member.</summary>
    public required IReadOnlyList<RuleOutcome> Conditions { get; init; }

    internal static OfferView Of(CampaignRules rules, Offer offer, MemberFacts facts, Occasion occasion, IReadOnlyList<GiftItemRow> items)
    {
        var lines = rules.Lines(offer);
        var paidIn = lines.Where(l => l.Lot == Lot.PaidIn).ToArray();
        var start = lines.Count == 0 ? null : ReleaseSchedule.StartMonth(offer.Release, occasion.On, facts.Contracts);
        var granted = rules.Evaluator.Gifts(offer, facts, occasion);
        return new OfferView
        {
            Code = offer.Code,
            Name = offer.Name,
            DepositFen = offer.DepositFen,
            BonusFen = offer.Bonus?.AmountFen ?? 0,
            Months = paidIn.Length == 0 ? 0 : paidIn.Max(l => l.MonthOffset) - paidIn.Min(l => l.MonthOffset) + 1,
            FirstPeriod = start is { } first ? first + lines.Min(l => l.MonthOffset) : null,
            LastPeriod = start is { } from ? ReleaseSchedule.LastMonth(from, lines) : null,
            Instalments =
            [
                .. lines.Select(l => new PlannedInstalment(
                    l.Lot, l.N, start is { } month ? month + l.MonthOffset : null, l.Amount.Fen, l.Terms is not null, l.Terms?.Unmet, l.Lapses)),
            ],
            Gifts = [.. granted.Gifts.Select(Gift)],
            Choices = [.. granted.Alternatives.Select(a => new GiftChoice(a.Choice, [.. a.Gifts.Select(Gift)]))],
            Conditions = rules.Evaluator.Conditions(offer, facts, occasion),
        };

        PromisedGift Gift(GiftPackageItem gift) =>
            new(gift.Item, items.FirstOrDefault(i => i.Code == gift.Item)?.Name ?? gift.Item, gift.FaceFen);
    }
}

/// <summary>A release as the plan has it; no period while the start is not known.</summary>
/// <param name="Conditional">Whether conditions are asked before it is released.</param>
/// <param name="Unmet">What becomes of it then; null when it has no conditions.</param>
/// <param name="Lapses">Whether what is not used by the end of its month lapses.</param>
public sealed record PlannedInstalment(Lot Lot, int N, Period? Period, long AmountFen, bool Conditional, Unmet? Unmet, bool Lapses);

public sealed record PromisedGift(string Item, string Name, long FaceFen);

/// <summary>Gifts of which the member gets one: the first unless they choose another by its item.</summary>
public sealed record GiftChoice(string Choice, IReadOnlyList<PromisedGift> Items);
