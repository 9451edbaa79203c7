using Campaigns.Api.Features.Campaigns;
using Campaigns.Api.Features.Demo;
using Campaigns.Api.Features.Directory;
using Campaigns.Api.Features.Enrolments;
using Campaigns.Api.Features.Halls;
using Campaigns.Api.Features.Health;
using Campaigns.Api.Features.Integrity;
using Campaigns.Api.Features.Jobs;
using Campaigns.Api.Features.Ledger;
using Campaigns.Api.Features.Members;
using Campaigns.Api.Features.Posting;
using Campaigns.Api.Features.Quotas;
using Campaigns.Api.Features.Receipts;
using Campaigns.Api.Features.Rehearsals;
using Campaigns.Api.Features.Reports;
using Campaigns.Api.Features.Schemas;
using Campaigns.Api.Features.SignIn;
using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.SignIn;

namespace Campaigns.Api.Features;

/// <summary>
/// The table of all endpoints. To add an operation:
/// <list type="number">
/// <item><c>Features/Area/AreaEndpoints.cs</c>: <c>internal static class</c> with one <c>MapArea(this RouteGroupBuilder v1)</c>, named in <see cref="Map"/>;
/// the bodies and answers of the area beside it, as sealed records (required members <c>required</c>, ids as strings).</item>
/// <item>A handler is a private static method that takes its use case, the <c>Actor</c> (injected, loaded for this request), and what the
/// request says: a body record, <see cref="IdempotencyKey"/> on every POST that creates or moves something, <see cref="IfMatch"/> on
/// changes to a definition, <see cref="PageQuery"/> on lists, <see cref="CodeQuery{T}"/>, <see cref="DateQuery"/> and <see cref="PeriodQuery"/> for
/// filters (never an enum, a date or a number directly: their errors have no field). Faults of these are answered before the handler runs.</item>
/// <item>It calls the use case and returns <see cref="Answer"/><c>.Ok</c>, <c>.Created</c> or <c>.NoContent</c> of the result, by the concrete type
/// (<c>Task&lt;OkAnswer&lt;Thing&gt;&gt;</c>): that tells the OpenAPI document what it answers. No permission, scope or rule is decided here.</item>
/// <item><c>.WithName("verbNoun").WithSummary(…).WithExample(body, answer)</c>; the row in <c>docs/http.md</c> becomes <c>available</c>, and
/// <c>UPDATE_OPENAPI=1 dotnet test tests/Campaigns.Api.Tests</c> rewrites <c>openapi.json</c>.</item>
/// </list>
/// Every endpoint needs sign-in unless it says <c>AllowAnonymous</c>. Texts of new refusals go to the area's resources.
/// </summary>
internal static class Endpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapOpenApiDocument();
        app.MapHealth();
        app.MapSchemas();
        var v1 = app.MapGroup("/api/v1")
            .AddEndpointFilterFactory(AntiforgeryFilter.Create)
            .AddEndpointFilterFactory(RequestPartFilter.Create)
            .DisableAntiforgery();
        v1.MapTokens();
        v1.MapSessions();
        v1.MapDirectory();
        v1.MapCampaigns();
        v1.MapQuotas();
        v1.MapRehearsals();
        v1.MapMembers();
        v1.MapEnrolments();
        v1.MapReceipts();
        v1.MapHalls();
        v1.MapPosting();
        v1.MapLedger();
        v1.MapIntegrity();
        v1.MapReports();
        v1.MapReportFiles();
        v1.MapJobs();
        v1.MapDemo();
    }
}
