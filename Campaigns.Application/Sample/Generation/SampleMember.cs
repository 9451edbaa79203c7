using Campaigns.Application.Imports.Rows;

namespace Campaigns.Application.Sample.Generation;

/// <summary>One generated member with all that hangs on them.</summary>
public sealed record SampleMember(MemberRow Facts, IReadOnlyList<ContractRow> Contracts, IReadOnlyList<UsageRow> Usage);
