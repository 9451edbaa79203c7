using Campaigns.Application.Actors;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Directory.SearchMembers;

/// <param name="Text">A full phone number, or the beginning of a name.</param>
/// <param name="Branch">Code of the subtree of the home county; null: the actor's own.</param>
/// <param name="Manager">Code of the retention manager.</param>
public sealed record SearchMembersQuery(string? Text, string? Branch, string? Manager, Tier? Tier, PageRequest Page);

/// <summary>Lists the members of the actor's subtree, in the order of their ids.</summary>
public sealed class SearchMembersUseCase(
    IDatabase database, IBranchStore branches, IManagerStore managers, IMemberListStore members, IBusinessClock clock)
{
    private const int MaxTextLength = 100;

    public async Task<Result<Page<ListedMember>>> ExecuteAsync(Actor actor, SearchMembersQuery query, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadMembers))
            return Refusal.Forbidden();
        if (!query.Page.TryAfterId(out var afterId))
            return PageRequest.InvalidCursor();
        var text = query.Text?.Trim();
        if (text is { Length: > MaxTextLength })
            return Refusal.Field("query", "too-long", ("max", "100"));
        var phone = !string.IsNullOrEmpty(text) && text.All(char.IsAsciiDigit) ? text : null;
        if (phone is not null && !PhoneNumber.IsValid(phone))
            return Refusal.Field("query", "phone-incomplete");
        var name = phone is null && !string.IsNullOrEmpty(text) ? text : null;
        var filter = new MemberFilter("", clock.Today, phone, name, null, query.Tier, afterId, query.Page.RowsToRead);
        return await database.ReadAsync(session => ListAsync(session, actor, query, filter, cancellationToken), cancellationToken);
    }

    private async Task<Result<Page<ListedMember>>> ListAsync(
        IStoreSession session, Actor actor, SearchMembersQuery query, MemberFilter filter, CancellationToken cancellationToken)
    {
        var scope = await branches.FindInScopeAsync(session, actor, query.Branch, cancellationToken);
        if (!scope.IsSuccess)
            return scope.Refusal;
        filter = filter with { ScopePath = scope.Value };
        if (!string.IsNullOrEmpty(query.Manager))
        {
            var manager = await managers.FindAsync(session, query.Manager, cancellationToken);
            if (manager is null || !actor.Sees(manager.CountyPath))
                return DirectoryRefusals.ManagerUnknown(query.Manager);
            filter = filter with { ManagerId = manager.Id };
        }

        return Page.OfIds(await members.ListAsync(session, filter, cancellationToken), query.Page, m => m.Id);
    }
}
