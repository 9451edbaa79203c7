using Campaigns.Application.Results;

namespace Campaigns.Application.Directory;

/// <summary>What the directory may answer no to.</summary>
public static class DirectoryRefusals
{
    /// <summary>No such branch, or it lies outside the caller's subtree.</summary>
    public static Refusal BranchUnknown(string code) => Refusal.Absent("branch-unknown", ("branch", code));

    public static Refusal ManagerUnknown(string code) => Refusal.Absent("manager-unknown", ("manager", code));
}
