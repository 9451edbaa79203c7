using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Directory.ListBranches;
using Campaigns.Application.Directory.ListManagers;
using Campaigns.Application.Directory.SearchMembers;
using Campaigns.Application.Paging;
using Campaigns.Rules.Members;

namespace Campaigns.Api.Features.Directory;

/// <summary>Branches, retention managers and members: what lists are filtered by.</summary>
internal static class DirectoryEndpoints
{
    public static void MapDirectory(this RouteGroupBuilder v1)
    {
        v1.MapGet("/branches", ListBranches).WithName("listBranches").WithSummary("机构树：本机构及下级 · The branch tree")
            .WithExample(answer: DirectoryExamples.Branches);
        v1.MapGet("/managers", ListManagers).WithName("listManagers").WithSummary("维系经理 · Retention managers of a subtree")
            .WithExample(answer: DirectoryExamples.Managers);
        v1.MapGet("/members", SearchMembers).WithName("searchMembers").WithSummary("会员查询：完整号码或姓名开头 · Members by full phone or beginning of the name")
            .WithExample(answer: DirectoryExamples.Members);
    }

    private static async Task<OkAnswer<Page<BranchItem>>> ListBranches(
        string? under, Actor actor, ListBranchesUseCase list, CancellationToken cancellationToken)
    {
        var result = await list.ExecuteAsync(actor, new ListBranchesQuery(under), cancellationToken);
        return Answer.Ok(result, page => page.Map(BranchItem.Of));
    }

    private static async Task<OkAnswer<Page<ManagerItem>>> ListManagers(
        string? branch, Actor actor, ListManagersUseCase list, CancellationToken cancellationToken)
    {
        var result = await list.ExecuteAsync(actor, new ListManagersQuery(branch), cancellationToken);
        return Answer.Ok(result, page => page.Map(ManagerItem.Of));
    }

    private static async Task<OkAnswer<Page<MemberItem>>> SearchMembers(
        string? query, string? branch, string? manager, CodeQuery<Tier> tier, PageQuery page, Actor actor, SearchMembersUseCase search,
        CancellationToken cancellationToken)
    {
        var result = await search.ExecuteAsync(actor, new SearchMembersQuery(query, branch, manager, tier.Value, page.Value), cancellationToken);
        return Answer.Ok(result, found => found.Map(MemberItem.Of));
    }
}
