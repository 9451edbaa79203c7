using Campaigns.Application.Directory;

namespace Campaigns.Application.Reports.Participation;

/// <summary>The part of the branch tree a report is about, with what lies above it.</summary>
internal sealed class ReportTree
{
    private readonly Dictionary<long, Branch> _byId;
    private readonly Dictionary<string, Branch> _byCode;
    private readonly bool _byPrefecture;

    /// <param name="branches">The subtree and its lineage; a branch may be there twice.</param>
    public ReportTree(IEnumerable<Branch> branches, string scopePath)
    {
        _byId = branches.DistinctBy(b => b.Id).ToDictionary(b => b.Id);
        _byCode = _byId.Values.ToDictionary(b => b.Code, StringComparer.Ordinal);
        _byPrefecture = !_byId.Values.Any(b => b.Kind == BranchKind.Prefecture && b.Path.Length < scopePath.Length);
    }

    public Branch County(long id) => _byId[id];

    public Branch Prefecture(Branch branch) =>
        branch.Lineage.Select(code => _byCode[code]).FirstOrDefault(b => b.Kind == BranchKind.Prefecture) ?? branch;

    /// <summary>What a county counts towards: its prefecture, or the county itself in a report about less than a prefecture.</summary>
    public Branch Reported(Branch county) => _byPrefecture ? Prefecture(county) : county;

    /// <summary>The branches a report of that scope has rows for.</summary>
    public IEnumerable<Branch> AllReported(string scopePath) =>
        _byId.Values.Where(b => b.Kind == (_byPrefecture ? BranchKind.Prefecture : BranchKind.County)
            && b.Path.StartsWith(scopePath, StringComparison.Ordinal));
}
