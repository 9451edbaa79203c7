using Campaigns.Api.Problems;
using Microsoft.OpenApi;

namespace Campaigns.Api.OpenApi;

/// <summary>The published document, <c>/openapi/v1.json</c>.</summary>
internal static class OpenApiServices
{
    public const string DocumentName = "v1";

    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi(DocumentName, options =>
    {
        options.AddDocumentTransformer(async (document, context, cancellationToken) =>
        {
            document.Info = new OpenApiInfo { Title = "Campaigns", Version = DocumentName, Description = Description };
            // The address is known to who reads the document; naming the one that served it would make every copy differ.
            document.Servers = [];
            var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellationToken);
            document.AddComponent(nameof(Problem), problem);
            SecuritySchemes.AddTo(document);
        });
        options.AddOperationTransformer<OperationTransformer>();
        options.AddSchemaTransformer<ConditionSchemas>();
        options.AddSchemaTransformer<ConvertedSchemas>();
    });

    private const string Description =
        "Money is integer fen in fields ending Fen; ids and readable numbers are strings; dates 2026-11-22, periods 2026-11, instants RFC 3339. "
        + "Errors are application/problem+json in the language of Accept-Language (zh-CN, en) with a stable code.";
}
