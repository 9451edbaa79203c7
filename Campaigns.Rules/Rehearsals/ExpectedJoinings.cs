using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;

namespace Campaigns.Rules.Rehearsals;

/// <summary>Members expected to take one offer.</summary>
/// <param name="Offer">The offer they take.</param>
/// <param name="Members">How many, over all months.</param>
/// <param name="Gifts">What they are handed.</param>
/// <param name="Starts">
/// Where the release waits for a contract to end: the months it would start in, each with how many of the eligible it is so for. Else empty.
/// </param>
public sealed record ExpectedJoinings(Offer Offer, long Members, IReadOnlyList<ExpectedGift> Gifts, IReadOnlyList<(Period Start, long Members)> Starts);

/// <summary>One gift of an offer.</summary>
/// <param name="Hq">Members who get it at the carrier's cost.</param>
/// <param name="Branch">Members who get it at their branch's, joining on the overrun allowance.</param>
public sealed record ExpectedGift(long FaceFen, long CostFen, long Hq, long Branch);

/// <summary>What a month brings. Amounts in fen.</summary>
/// <param name="PaidInFen">Paid-in money released.</param>
/// <param name="BonusFen">Bonus released.</param>
/// <param name="GiftCostFen">Cost of all gifts handed over.</param>
/// <param name="GiftCostBranchFen">What of it is the branches' own.</param>
public sealed record MonthForecast(
    Period Period, long Joinings, long DepositFen, long PaidInFen, long BonusFen, long GiftFaceFen, long GiftCostFen, long GiftCostBranchFen);
