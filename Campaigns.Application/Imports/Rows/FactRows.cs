using Campaigns.Rules.Periods;

namespace Campaigns.Application.Imports.Rows;

/// <summary>A contract of a member from outside; both dates are included, no end means until further notice.</summary>
public sealed record ContractRow(PhoneKey Holder, string Kind, string Name, DateOnly StartsOn, DateOnly? EndsOn);

/// <summary>What a member used in one month.</summary>
public sealed record UsageRow(PhoneKey Holder, Period Month, long SpendFen, long CallMinutes, long DataMb);

/// <summary>A member's place on a named list; the member by number, or by id.</summary>
public sealed record ListRow(string List, PhoneKey? Holder, long? MemberId);

/// <summary>What was used of an enrolment's bonus in one month, in fen.</summary>
public sealed record BonusUsageRow(string Enrolment, Period Month, long UsedFen);

/// <summary>A gift item's master data.</summary>
public sealed record GiftItemRow(string Code, string Name, string Kind, string Source, bool NeedsStamp);

/// <summary>Serials bought or printed together: one item, one face, one cost, in fen.</summary>
public sealed record GiftBatchRow(string Code, string Item, long FaceFen, long CostFen, DateOnly ReceivedOn);

/// <summary>One voucher or card in the custody of a hall.</summary>
public sealed record SerialRow(string SerialNo, GiftBatchRow Batch, string Keeper, bool Stamped, bool IsVoid);
