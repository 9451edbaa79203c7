using System.Text.Json.Nodes;
using Campaigns.Api.OpenApi;

namespace Campaigns.Api.Features.Schemas;

/// <summary>
/// How campaign data is written, as JSON schema: what editors and other programs check a definition with before they send it. Public
/// like the OpenAPI document, and outside <c>/api/v1/campaigns</c>, where it would take a campaign's place.
/// </summary>
internal static class SchemaEndpoints
{
    private const string ContentType = "application/schema+json";

    private static readonly byte[] Campaign = ReadCampaign();

    public static void MapSchemas(this IEndpointRouteBuilder app) =>
        app.MapGet("/schemas/campaign.json", () => TypedResults.Bytes(Campaign, ContentType)).AllowAnonymous()
            .Produces<JsonObject>(contentType: ContentType)
            .WithName("getCampaignSchema").WithSummary("活动内容的 JSON Schema · JSON schema of a campaign's definition")
            .WithExample(answer: new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["type"] = "object" });

    /// <summary>docs/campaign.schema.json; a test keeps it that of the model.</summary>
    private static byte[] ReadCampaign()
    {
        using var stream = typeof(SchemaEndpoints).Assembly.GetManifestResourceStream("campaign.schema.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
