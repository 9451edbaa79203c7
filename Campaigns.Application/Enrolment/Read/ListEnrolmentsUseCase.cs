using Campaigns.Application.Actors;
using Campaigns.Application.Directory;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Enrolment.Read;

/// <summary>Enrolments of the caller's subtree (by home branch or by hall), in the order asked for.</summary>
public sealed class ListEnrolmentsUseCase(IDatabase database, IBranchStore branches, IEnrolmentListStore enrolments)
{
    public async Task<Result<Page<EnrolmentItem>>> ExecuteAsync(
        Actor actor, EnrolmentQuery query, EnrolmentSort sort, PageRequest page, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadEnrolments))
            return Refusal.Forbidden();
        if (query.Fault is { } fault)
            return fault;
        if (!sort.TryPlace(page, out var after))
            return PageRequest.InvalidCursor();
        return await database.ReadAsync(session => ListAsync(session, actor, query, sort, page, after, cancellationToken), cancellationToken);
    }

    private async Task<Result<Page<EnrolmentItem>>> ListAsync(
        IStoreSession session,
        Actor actor,
        EnrolmentQuery query,
        EnrolmentSort sort,
        PageRequest page,
        EnrolmentListPlace? after,
        CancellationToken cancellationToken)
    {
        var selection = await query.FindAsync(branches, session, actor, cancellationToken);
        if (!selection.IsSuccess)
            return selection.Refusal;
        var rows = await enrolments.ListAsync(session, selection.Value, sort, after, page.RowsToRead, cancellationToken);
        return Page.Of(rows, page, r => sort.PlaceOf(r.Id, r.Item)).Map(r => r.Item);
    }
}
