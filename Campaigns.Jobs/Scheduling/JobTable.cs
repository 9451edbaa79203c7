using Campaigns.Jobs.Scheduling.Jobs;

namespace Campaigns.Jobs.Scheduling;

/// <summary>Every job, in the order of the night. Each catches up what an earlier run missed, so a firing made up for late does no harm.</summary>
public static class JobTable
{
    public static IReadOnlyList<JobEntry> Entries { get; } =
    [
        JobEntry.Of<ExpireReservationsJob>("expire-reservations", "0 * * * * ?"),
        JobEntry.Of<MoveCampaignsJob>("move-campaigns", "0 5 0 * * ?"),
        JobEntry.Of<PostReleasesJob>("post-releases", "0 15 0 * * ?"),
        JobEntry.Of<PruneJob>("prune", "0 0 3 * * ?"),
    ];
}
