using System.Globalization;
using System.Reflection;
using Campaigns.Application.Results;
using Microsoft.AspNetCore.Http.Metadata;

namespace Campaigns.Api.Http;

/// <summary>
/// The <c>If-Match</c> of a change: the version that the caller read, as the <c>ETag</c> told it (<c>"7"</c>), required. A use case that finds another
/// version refuses with <see cref="RefusalKind.Stale"/>.
/// </summary>
internal sealed class IfMatch : IRequestPart, IBindableFromHttpContext<IfMatch>, IEndpointParameterMetadataProvider
{
    private IfMatch(string? text)
    {
        if (string.IsNullOrEmpty(text))
            Refusal = Refusal.Of(RefusalKind.PreconditionMissing, "if-match-missing");
        else if (TryParse(text, out var version))
            Version = version;
        else
            Refusal = Refusal.Invalid("if-match-invalid");
    }

    public long Version { get; }

    public Refusal? Refusal { get; }

    public static string ETag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static ValueTask<IfMatch?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<IfMatch?>(new IfMatch(context.Request.Headers.IfMatch));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new RequestParameter("If-Match", "header", true, "The ETag of the version this change was made from"));

    private static bool TryParse(string text, out long version)
    {
        version = 0;
        return text.Length > 2 && text[0] == '"' && text[^1] == '"'
            && long.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }
}
