using Campaigns.Application.Actors;
using Campaigns.Application.Directory;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment.Read;

/// <summary>What a list of enrolments comes to, over all its pages.</summary>
/// <param name="States">Those that occur, in the order of an enrolment's life.</param>
public sealed record EnrolmentTotals(long Count, long DepositFen, IReadOnlyList<EnrolmentStateTotal> States)
{
    internal static EnrolmentTotals Of(IReadOnlyList<EnrolmentStateSum> sums) => new(
        sums.Sum(s => s.Count),
        sums.Sum(s => s.DepositFen),
        [.. sums.OrderBy(s => s.State).Select(s => new EnrolmentStateTotal(s.State, s.Count, s.DepositFen))]);
}

/// <summary>The part of one state.</summary>
public sealed record EnrolmentStateTotal(EnrolmentState State, long Count, long DepositFen);

/// <summary>The sums over the enrolments that <see cref="ListEnrolmentsUseCase"/> lists for the same query.</summary>
public sealed class SumEnrolmentsUseCase(IDatabase database, IBranchStore branches, IEnrolmentListStore enrolments)
{
    public async Task<Result<EnrolmentTotals>> ExecuteAsync(Actor actor, EnrolmentQuery query, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadEnrolments))
            return Refusal.Forbidden();
        if (query.Fault is { } fault)
            return fault;
        return await database.ReadAsync(session => SumAsync(session, actor, query, cancellationToken), cancellationToken);
    }

    private async Task<Result<EnrolmentTotals>> SumAsync(
        IStoreSession session, Actor actor, EnrolmentQuery query, CancellationToken cancellationToken)
    {
        var selection = await query.FindAsync(branches, session, actor, cancellationToken);
        if (!selection.IsSuccess)
            return selection.Refusal;
        return EnrolmentTotals.Of(await enrolments.SumsAsync(session, selection.Value, cancellationToken));
    }
}
