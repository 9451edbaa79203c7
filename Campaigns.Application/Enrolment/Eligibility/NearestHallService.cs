using Campaigns.Application.Directory;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Enrolment.Eligibility;

/// <summary>Which halls to send a member to: those of their home county first, then others of their prefecture (domain §5, Place).</summary>
public sealed class NearestHallService(IBranchStore branches)
{
    /// <summary>As many as a clerk can say in one breath.</summary>
    private const int Most = 3;

    private const int PrefectureLevel = 1;

    /// <summary>Codes of at most three halls; none when there is no branch of that code or it lies in no prefecture.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync(IStoreSession session, string homeCode, CancellationToken cancellationToken)
    {
        var home = await branches.FindAsync(session, homeCode, cancellationToken);
        if (home is null || home.Lineage.Count <= PrefectureLevel)
            return [];
        var prefecture = $"/{string.Join('/', home.Lineage.Take(PrefectureLevel + 1))}/";
        var below = await branches.ListUnderAsync(session, prefecture, cancellationToken);
        return [.. below.Where(b => b.Kind == BranchKind.Hall).OrderBy(b => !b.IsUnder(home)).Take(Most).Select(b => b.Code)];
    }
}
