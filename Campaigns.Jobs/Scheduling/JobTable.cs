using Campaigns.Application.Rehearsals.Start;
using Campaigns.Jobs.Scheduling.Jobs;

namespace Campaigns.Jobs.Scheduling;

/// <summary>The jobs a scheduler carries.</summary>
public sealed record JobTable(IReadOnlyList<JobEntry> Entries)
{
    /// <summary>The product's jobs, in the order of the night. Each catches up what an earlier run missed, so one that comes late does no harm.</summary>
    public static JobTable Standard { get; } = new(
    [
        JobEntry.Of<ExpireReservationsJob>("expire-reservations", "0 * * * * ?"),
        JobEntry.Of<RehearseJob>(StartRehearsalUseCase.Job, "30 * * * * ?"),
        JobEntry.Of<MoveCampaignsJob>("move-campaigns", "0 5 0 * * ?"),
        JobEntry.Of<PostReleasesJob>("post-releases", "0 15 0 * * ?"),
        JobEntry.Of<EvaluateJob>("evaluate", "0 0 1 * * ?"),
        JobEntry.Of<VerifyJob>("verify", "0 0 2 * * ?"),
        JobEntry.Of<PruneJob>("prune", "0 0 3 * * ?"),
    ]);
}
