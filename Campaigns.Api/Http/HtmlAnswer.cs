using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Campaigns.Api.Http;

/// <summary>200 with a page that stands for itself, under a content security policy of its own, or the refusal.</summary>
internal sealed class HtmlAnswer : AnswerResult, IEndpointMetadataProvider
{
    /// <summary>The whole page; empty with a refusal.</summary>
    public string Html { get; init; } = "";

    /// <summary>What the page may load and do.</summary>
    public string Policy { get; init; } = "default-src 'none'";

    /// <summary>The language it is written in.</summary>
    public string Language { get; init; } = "";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/html"]));

    protected override Task WriteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.ContentLanguage = Language;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        return httpContext.Response.WriteAsync(Html, httpContext.RequestAborted);
    }
}
