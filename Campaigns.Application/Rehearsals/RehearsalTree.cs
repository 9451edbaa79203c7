using Campaigns.Application.Directory;
using Campaigns.Application.Reports.Participation;

namespace Campaigns.Application.Rehearsals;

/// <summary>The whole branch tree and its managers, as results name them.</summary>
internal sealed class RehearsalTree(IReadOnlyList<Branch> branches, IReadOnlyList<RetentionManager> managers)
{
    private readonly ReportTree _tree = new(branches, "/");
    private readonly Dictionary<long, RetentionManager> _managers = managers.ToDictionary(m => m.Id);

    public IEnumerable<Branch> Prefectures => branches.Where(b => b.Kind == BranchKind.Prefecture);

    public Branch Region => branches[0];

    public Branch Branch(long id) => _tree.County(id);

    public Branch PrefectureOf(long countyId) => _tree.Prefecture(_tree.County(countyId));

    public RetentionManager? Manager(long id) => _managers.GetValueOrDefault(id);
}
