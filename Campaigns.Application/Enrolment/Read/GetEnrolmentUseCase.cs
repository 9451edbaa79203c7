using Campaigns.Application.Actors;
using Campaigns.Application.Ledger;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Enrolment.Read;

/// <summary>One enrolment with schedule, gifts and transfers; absent when neither its home branch nor its hall lies in the caller's subtree.</summary>
public sealed class GetEnrolmentUseCase(
    IDatabase database, IEnrolmentStore enrolments, EnrolmentViewService views, EnrolmentPartiesService parties, IReleaseStore releases, ILedgerStore ledger)
{
    /// <summary>Far above what one enrolment can have: 120 instalments, gifts, exchanges, a cancellation.</summary>
    private const int MaxTransfers = 500;

    public async Task<Result<EnrolmentDetail>> ExecuteAsync(Actor actor, string number, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadEnrolments))
            return Refusal.Forbidden();
        return await database.ReadAsync(session => ReadAsync(session, actor, number, cancellationToken), cancellationToken);
    }

    private async Task<Result<EnrolmentDetail>> ReadAsync(
        IStoreSession session, Actor actor, string number, CancellationToken cancellationToken)
    {
        var enrolment = await enrolments.FindAsync(session, number, cancellationToken);
        if (enrolment is null || !(actor.Sees(enrolment.HallPath) || actor.Sees(enrolment.HomePath)))
            return EnrolmentRefusals.EnrolmentUnknown(number);
        var schedule = await releases.ScheduleAsync(session, enrolment, cancellationToken);

        // Both books of an enrolment belong to it, wherever the caller sits.
        var everywhere = new LedgerSelection("/", null, number, null);
        return new EnrolmentDetail(
            await views.DescribeAsync(session, enrolment, cancellationToken),
            await parties.DescribeAsync(session, enrolment, cancellationToken),
            [.. schedule.Select(i => new InstalmentView(i.N, i.Period, i.AmountFen, i.Lot, i.State, i.Reason) { LapsedFen = i.LapsedFen })],
            await ledger.ListAsync(session, everywhere, 0, MaxTransfers, cancellationToken));
    }
}
