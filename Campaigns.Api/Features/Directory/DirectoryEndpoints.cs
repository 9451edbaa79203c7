using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Directory.ListBranches;
using Campaigns.Application.Directory.ListManagers;
using Campaigns.Application.Paging;

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
}
