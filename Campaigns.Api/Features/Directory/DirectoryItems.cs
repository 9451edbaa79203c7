using System.Globalization;
using Campaigns.Application.Directory;
using Campaigns.Rules.Members;

namespace Campaigns.Api.Features.Directory;

/// <param name="Parent">Code of the branch above; null at the root.</param>
/// <param name="Path">Codes from the root down, with a slash at both ends.</param>
internal sealed record BranchItem(string Code, string Name, BranchKind Kind, string? Parent, string Path)
{
    public static BranchItem Of(Branch branch) => new(branch.Code, branch.Name, branch.Kind, branch.ParentCode, branch.Path);
}

/// <param name="County">Code of the county branch the manager belongs to.</param>
internal sealed record ManagerItem(string Code, string Name, string County)
{
    public static ManagerItem Of(RetentionManager manager) => new(manager.Code, manager.Name, manager.CountyCode);
}

/// <param name="Phone">Masked, <c>186****2345</c>; null when the member has no number now.</param>
/// <param name="Branch">Code of the home county.</param>
/// <param name="Manager">Code of the retention manager; null when there is none.</param>
/// <param name="ArpuFen">Average revenue per month over the last three full months.</param>
internal sealed record MemberItem(
    string Id, string Name, string? Phone, Tier Tier, MemberStatus Status, string Branch, string BranchName, string? Manager,
    string? ManagerName, long ArpuFen, IReadOnlyList<string> WarningFlags)
{
    public static MemberItem Of(ListedMember m) => new(
        m.Id.ToString(CultureInfo.InvariantCulture), m.Name, m.Phone is null ? null : PhoneNumber.Mask(m.Phone), m.Tier, m.Status, m.CountyCode,
        m.CountyName, m.ManagerCode, m.ManagerName, m.ArpuFen, m.WarningFlags);
}
