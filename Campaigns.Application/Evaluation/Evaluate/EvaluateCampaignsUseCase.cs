using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Members;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Evaluation.Evaluate;

/// <summary>What a nightly evaluation saw.</summary>
/// <param name="Members">Everybody in the base, club members or not.</param>
/// <param name="Eligible">Sum over the campaigns.</param>
public sealed record EvaluationOutcome(DateOnly EvaluatedOn, int Campaigns, long Members, long Eligible);

/// <summary>
/// Counts for every campaign that runs who could join it today, by county, manager and tier: the denominator of the participation rate
/// (domain §7). The base is read in one snapshot, through the same evaluator as the counter; only then are the counts written, in a second,
/// short transaction. Run again on the same day it replaces that day's counts.
/// </summary>
public sealed class EvaluateCampaignsUseCase(
    IDatabase database, MemberBaseService members, IEvaluationStore evaluations, IAuditStore audit, IBusinessClock clock)
{
    public async Task<Result<EvaluationOutcome>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RunJobs))
            return Refusal.Forbidden();
        var on = clock.Today;
        var (counters, seen) = await database.ReadAsync(session => CountAsync(session, on, cancellationToken), cancellationToken);
        var outcome = new EvaluationOutcome(on, counters.Count, seen, counters.Sum(c => c.Eligible));
        return await database.WriteAsync(session => WriteAsync(session, actor, counters, outcome, cancellationToken), cancellationToken);
    }

    private async Task<(IReadOnlyList<CampaignCounter> Counters, long Seen)> CountAsync(
        IStoreSession session, DateOnly on, CancellationToken cancellationToken)
    {
        var counters = (await evaluations.ListRunningAsync(session, cancellationToken)).Select(c => new CampaignCounter(c)).ToArray();
        return (counters, counters.Length == 0 ? 0 : await members.CountAsync(session, on, counters, cancellationToken));
    }

    private async Task<Result<EvaluationOutcome>> WriteAsync(
        IStoreSession session, Actor actor, IReadOnlyList<CampaignCounter> counters, EvaluationOutcome outcome, CancellationToken cancellationToken)
    {
        foreach (var counter in counters)
            await evaluations.ReplaceAsync(session, counter.CampaignId, outcome.EvaluatedOn, counter.Counts, cancellationToken);
        await audit.AddAsync(
            session, new AuditRecord(clock.Now, actor.UserId, "evaluation.run", "evaluation", 0, null, StoredJson.Write(outcome), null), cancellationToken);
        return outcome;
    }
}
