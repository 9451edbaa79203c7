using Campaigns.Rules.Periods;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Campaigns.Api.OpenApi;

/// <summary>Instants and months are texts, as their converters write them; the framework can't see through a converter.</summary>
internal sealed class ConvertedSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(DateTimeOffset))
            schema.Type = inner == type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        // A component of its own: where it may be null, the reference says so.
        if (inner == typeof(Period))
            (schema.Type, schema.Pattern) = (JsonSchemaType.String, "^[0-9]{4}-[0-9]{2}$");
        return Task.CompletedTask;
    }
}
