using System.Globalization;
using System.Reflection;
using Campaigns.Application.Results;
using Microsoft.AspNetCore.Http.Metadata;

namespace Campaigns.Api.Http;

/// <summary>The number of a revision in the query; absent: null. Named after the handler's parameter.</summary>
internal sealed class RevisionQuery : IRequestPart, IBindableFromHttpContext<RevisionQuery>, IEndpointParameterMetadataProvider
{
    private RevisionQuery(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            Value = number;
        else
            Refusal = Refusal.Field(name, "unknown-value", ("value", text));
    }

    public int? Value { get; }

    public Refusal? Refusal { get; }

    public static ValueTask<RevisionQuery?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<RevisionQuery?>(new RevisionQuery(parameter.Name!, context.Request.Query[parameter.Name!]));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new RequestParameter(parameter.Name!, "query", false, "A revision, 1 or more"));
}
