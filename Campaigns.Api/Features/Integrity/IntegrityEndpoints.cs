using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Actors;
using Campaigns.Application.Integrity.Verify;

namespace Campaigns.Api.Features.Integrity;

/// <summary>The rules that are always true, on live data.</summary>
internal static class IntegrityEndpoints
{
    private static readonly IntegrityBody Example = new(
    [
        new(
            1,
            "名额不超限，分公司合计等于总数",
            false,
            45,
            1,
            [
                new(
                    "quota-held-differs",
                    "预占登记 3，实际 2",
                    "quota:41",
                    new Dictionary<string, string>(StringComparer.Ordinal) { ["held"] = "3", ["counted"] = "2" }),
            ],
            []),
    ]);

    public static void MapIntegrity(this RouteGroupBuilder v1) =>
        v1.MapGet("/integrity", Verify).WithName("verifyIntegrity").WithSummary("一致性检查 · Every rule that is always true, on live data")
            .WithExample(answer: Example);

    private static async Task<OkAnswer<IntegrityBody>> Verify(
        HttpRequest request, Actor actor, VerifyUseCase verify, CancellationToken cancellationToken) =>
        Answer.Ok(await verify.ExecuteAsync(actor, cancellationToken), report => IntegrityBody.Of(report, Language.Of(request)));
}
