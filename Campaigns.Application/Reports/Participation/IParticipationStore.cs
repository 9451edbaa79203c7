using Campaigns.Application.Stores;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Reports.Participation;

/// <summary>Which members and enrolments: those whose home branch lies below <see cref="BranchPath"/>.</summary>
public sealed record ParticipationSelection(long CampaignId, string BranchPath, long? ManagerId, Tier? Tier);

/// <summary>What counts are kept by; no manager stands for members without one.</summary>
public sealed record ParticipationGroup(long CountyId, string? ManagerCode, string? ManagerName, Tier Tier);

/// <summary>How many members a group had at an evaluation, and how many of them could join.</summary>
public sealed record EvaluatedGroup(ParticipationGroup Group, long Members, long Eligible);

/// <param name="Enrolled">In the period asked for.</param>
/// <param name="Used">Units of quota taken since the campaign began, up to the end of the period.</param>
public sealed record EnrolledGroup(ParticipationGroup Group, long Enrolled, long Used);

/// <summary>Reads the counts of the participation report.</summary>
public interface IParticipationStore
{
    /// <summary>The day of the newest evaluation on or before <paramref name="to"/>; null when there was none yet.</summary>
    Task<DateOnly?> EvaluatedOnAsync(IStoreSession session, long campaignId, DateOnly to, CancellationToken cancellationToken);

    Task<IReadOnlyList<EvaluatedGroup>> EvaluatedAsync(
        IStoreSession session, ParticipationSelection selection, DateOnly evaluatedOn, CancellationToken cancellationToken);

    /// <summary>Enrolments that are paid for and not cancelled.</summary>
    /// <param name="from">First day that counts as enrolled, included.</param>
    /// <param name="to">Last day, included.</param>
    Task<IReadOnlyList<EnrolledGroup>> EnrolledAsync(
        IStoreSession session, ParticipationSelection selection, DateOnly from, DateOnly to, CancellationToken cancellationToken);
}
