namespace Campaigns.Api.OpenApi;

internal static class ApiDocumentEndpoint
{
    /// <summary>Everybody may read the document: it is in the repository, too.</summary>
    public static void MapOpenApiDocument(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
}
