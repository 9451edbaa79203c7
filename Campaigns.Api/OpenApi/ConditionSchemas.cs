using Campaigns.Rules.Audience;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Campaigns.Api.OpenApi;

/// <summary>A condition's fields are those that can be set: what it says of itself is never written (see DefinitionJson).</summary>
internal sealed class ConditionSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (!context.JsonTypeInfo.Type.IsAssignableTo(typeof(Condition)))
            return Task.CompletedTask;
        foreach (var property in context.JsonTypeInfo.Properties.Where(p => p.Set is null && p.AssociatedParameter is null))
            schema.Properties?.Remove(property.Name);
        return Task.CompletedTask;
    }
}
