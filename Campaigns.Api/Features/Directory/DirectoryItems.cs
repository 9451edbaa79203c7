using Campaigns.Application.Directory;

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
