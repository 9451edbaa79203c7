namespace Campaigns.Application.Directory;

/// <summary>Levels of the branch tree (机构), from the root down.</summary>
public enum BranchKind
{
    /// <summary>区公司</summary>
    Region,

    /// <summary>地市分公司: the accounting entity</summary>
    Prefecture,

    /// <summary>县分公司</summary>
    County,

    /// <summary>营业厅</summary>
    Hall,
}

/// <summary>A node of the branch tree. <see cref="Path"/> holds the codes from the root down with a slash at both ends (<c>/65/6501/</c>).</summary>
public sealed record Branch(long Id, string Code, string Name, BranchKind Kind, string? ParentCode, string Path)
{
    /// <summary>Codes from the region down to this branch, itself included.</summary>
    public IReadOnlyList<string> Lineage => Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether this branch is the other one or lies below it.</summary>
    public bool IsUnder(Branch other) => Path.StartsWith(other.Path, StringComparison.Ordinal);
}
