using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment.Expire;

/// <summary>How many reservations a run ended.</summary>
public sealed record ExpiredReservations(int Expired);

/// <summary>
/// Ends reservations whose time is over. A run works through batches, each its own transaction with one audit record, so that it holds no
/// lock for long; a payment that comes at the same moment wins or loses by the enrolment's version, never both.
/// </summary>
public sealed class ExpireReservationsUseCase(
    IDatabase database, IEnrolmentStore enrolments, PlaceReleaseService releases, IAuditStore audit, IBusinessClock clock)
{
    private const int BatchSize = 100;

    public async Task<Result<ExpiredReservations>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RunJobs))
            return Refusal.Forbidden();
        var total = 0;
        while (true)
        {
            var batch = await database.WriteAsync<Batch>(
                async session => await ExpireBatchAsync(session, actor, cancellationToken), cancellationToken);
            if (!batch.IsSuccess)
                return batch.Refusal;
            total += batch.Value.Expired;
            if (batch.Value.Seen < BatchSize)
                return new ExpiredReservations(total);
        }
    }

    private async Task<Batch> ExpireBatchAsync(IStoreSession session, Actor actor, CancellationToken cancellationToken)
    {
        var overdue = await enrolments.ListOverdueAsync(session, clock.Now, BatchSize, cancellationToken);
        var ended = new List<long>();
        foreach (var number in overdue)
        {
            var enrolment = (await enrolments.FindAsync(session, number, cancellationToken))!;
            if (enrolment.State == EnrolmentState.Reserved
                && await releases.GiveUpAsync(session, actor, enrolment, EnrolmentState.Expired, null, null, cancellationToken))
                ended.Add(enrolment.Id);
        }

        if (ended.Count > 0)
        {
            await audit.AddAsync(
                session,
                new AuditRecord(clock.Now, actor.UserId, "enrolment.expire", "enrolment-run", ended[0], null, StoredJson.Write(ended), null),
                cancellationToken);
        }

        return new Batch(overdue.Count, ended.Count);
    }

    private sealed record Batch(int Seen, int Expired);
}
