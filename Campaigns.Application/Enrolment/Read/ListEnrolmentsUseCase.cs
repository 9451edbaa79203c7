using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Directory;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Enrolment.Read;

/// <summary>The filters of a list; <see cref="Branch"/> is a code of the tree at any level, none the caller's own.</summary>
public sealed record EnrolmentQuery(
    string? Campaign, string? Branch, string? Manager, Tier? Tier, EnrolmentState? State, DateOnly? From, DateOnly? To);

/// <summary>Enrolments of the caller's subtree (by home branch or by hall), newest first.</summary>
public sealed class ListEnrolmentsUseCase(IDatabase database, IBranchStore branches, IEnrolmentListStore enrolments)
{
    public async Task<Result<Page<EnrolmentItem>>> ExecuteAsync(
        Actor actor, EnrolmentQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadEnrolments))
            return Refusal.Forbidden();
        if (query.From > query.To)
            return Refusal.Field("to", "range-reversed");
        if (!TryPlace(page, out var after))
            return PageRequest.InvalidCursor();
        return await database.ReadAsync(session => ListAsync(session, actor, query, page, after, cancellationToken), cancellationToken);
    }

    private static bool TryPlace(PageRequest page, out EnrolmentPlace? place)
    {
        place = null;
        if (page.After.Count == 0)
            return true;
        if (page.After.Count != 2
            || !Dates.TryParse(page.After[0], out var day)
            || !long.TryParse(page.After[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;
        place = new EnrolmentPlace(day, id);
        return true;
    }

    private async Task<Result<Page<EnrolmentItem>>> ListAsync(
        IStoreSession session, Actor actor, EnrolmentQuery query, PageRequest page, EnrolmentPlace? after, CancellationToken cancellationToken)
    {
        var path = await branches.FindInScopeAsync(session, actor, query.Branch, cancellationToken);
        if (!path.IsSuccess)
            return path.Refusal;
        var selection = new EnrolmentSelection(path.Value, query.Campaign, query.Manager, query.Tier, query.State, query.From, query.To);
        var rows = await enrolments.ListAsync(session, selection, after, page.RowsToRead, cancellationToken);
        return Page
            .Of(rows, page, r => [Dates.Text(r.Place.EnrolledOn), r.Place.Id.ToString(CultureInfo.InvariantCulture)])
            .Map(r => r.Item);
    }
}
