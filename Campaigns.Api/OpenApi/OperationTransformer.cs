using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Api.Http;
using Campaigns.Api.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Campaigns.Api.OpenApi;

/// <summary>
/// Completes an operation from its endpoint's metadata: security, headers and query values that request parts read, the example, and
/// the problems it may answer.
/// </summary>
internal sealed class OperationTransformer(IOptions<JsonOptions> json) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document ?? throw new InvalidOperationException("an operation outside a document");
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var anonymous = metadata.OfType<IAllowAnonymous>().Any();
        if (!anonymous)
            operation.Security = SecuritySchemes.Required(document);
        var parameters = metadata.OfType<RequestParameter>().ToList();
        AddParameters(operation, parameters);
        if (metadata.OfType<OperationExample>().FirstOrDefault() is { } example)
            AddExample(operation, example);
        foreach (var status in ProblemStatuses.Of(operation, parameters, anonymous))
            AddProblem(operation, status, document);
        return Task.CompletedTask;
    }

    private static void AddParameters(OpenApiOperation operation, List<RequestParameter> parameters)
    {
        operation.Parameters ??= [];
        foreach (var part in parameters)
        {
            var schema = new OpenApiSchema
            {
                Type = part.Type == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String,
                Format = part.Format,
                Enum = part.Values is null ? null : [.. part.Values.Select(v => (JsonNode)v)],
            };
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = part.Name, In = part.In == "header" ? ParameterLocation.Header : ParameterLocation.Query, Required = part.Required,
                Description = part.Description.Length == 0 ? null : part.Description, Schema = schema,
            });
        }
    }

    private void AddExample(OpenApiOperation operation, OperationExample example)
    {
        if (example.Body is not null && operation.RequestBody?.Content?.Values is { } bodies)
        {
            foreach (var media in bodies)
                media.Example = ToNode(example.Body);
        }

        if (example.Answer is null)
            return;
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (status.StartsWith('2') && response.Content is { } content)
            {
                foreach (var media in content.Values)
                    media.Example = ToNode(example.Answer);
            }
        }
    }

    private JsonNode? ToNode(object value) => JsonSerializer.SerializeToNode(value, value.GetType(), json.Value.SerializerOptions);

    private static void AddProblem(OpenApiOperation operation, (string Status, string Description) problem, OpenApiDocument document)
    {
        operation.Responses ??= [];
        operation.Responses.TryAdd(problem.Status, new OpenApiResponse
        {
            Description = problem.Description,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Problem.ContentType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(Problem), document) },
            },
        });
    }
}
