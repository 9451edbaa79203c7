using Campaigns.Application.Stores;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Evaluation;

/// <summary>The nightly count of who could join, kept by campaign and date.</summary>
public interface IEvaluationStore
{
    /// <summary>Campaigns that have begun and not closed, with the definition in force.</summary>
    Task<IReadOnlyList<RunningCampaign>> ListRunningAsync(IStoreSession session, CancellationToken cancellationToken);

    /// <summary>Puts these counts in the place of whatever the campaign had for that date.</summary>
    Task ReplaceAsync(
        IStoreSession session, long campaignId, DateOnly on, IReadOnlyList<EvaluationCount> counts, CancellationToken cancellationToken);
}

/// <param name="Definition">The stored text of the revision in force.</param>
public sealed record RunningCampaign(long Id, string Definition);

/// <summary>What the counts are kept by; manager 0 stands for members without one.</summary>
public readonly record struct EvaluationGroup(long CountyId, long ManagerId, Tier Tier);

/// <summary>How many members a group has, and how many of them could join.</summary>
public sealed record EvaluationCount(EvaluationGroup Group, long Members, long Eligible);
