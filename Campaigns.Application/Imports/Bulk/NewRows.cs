using Campaigns.Application.Imports.Members;
using Campaigns.Application.Imports.Rows;

namespace Campaigns.Application.Imports.Bulk;

/// <summary>A branch to add; a prefecture also opens its book from <paramref name="BookFromMonth"/> on.</summary>
public sealed record NewBranch(long Id, BranchRow Row, long? ParentId, string Path, int? BookFromMonth);

public sealed record NewManager(long Id, ManagerRow Row, long CountyId);

/// <summary>A member to add, in stored form.</summary>
public sealed record NewMember(long Id, StoredFacts Facts);

/// <summary>A number held by a member from a day to a day.</summary>
public sealed record NewHolding(long Id, long MemberId, string Phone, DateOnly FromOn, DateOnly? ToOn);

/// <summary>A member on a manager's list from a day on; null: on nobody's.</summary>
public sealed record NewAssignment(long Id, long MemberId, long? ManagerId, DateOnly FromOn);

public sealed record NewContract(long Id, long MemberId, ContractRow Row);

public sealed record NewUsage(long MemberId, UsageRow Row);

/// <summary>A named list to add.</summary>
public sealed record NewList(long Id, string Code, DateTimeOffset LoadedAt);

public sealed record NewBonusUsage(long EnrolmentId, BonusUsageRow Row);

public sealed record NewGiftItem(long Id, GiftItemRow Row);

public sealed record NewGiftBatch(long Id, long ItemId, GiftBatchRow Row);

public sealed record NewSerial(long Id, long ItemId, long BatchId, long KeeperId, SerialRow Row);
