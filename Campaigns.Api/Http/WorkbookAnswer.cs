using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Campaigns.Api.Http;

/// <summary>200 with a workbook to keep as a file, or the refusal. The file is closed, and with that gone, once it was sent.</summary>
internal sealed class WorkbookAnswer : AnswerResult, IEndpointMetadataProvider
{
    public const string RowCountHeader = "Row-Count";

    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>In full and from its beginning; null with a refusal.</summary>
    public Stream? Content { get; init; }

    /// <summary>How many rows the workbook's table has, told as <see cref="RowCountHeader"/>; null where nobody counts.</summary>
    public long? Rows { get; init; }

    /// <summary>In the language asked for; older clients get one in ASCII.</summary>
    public string FileName { get; init; } = "";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [ContentType]));

    protected override async Task WriteAsync(HttpContext httpContext)
    {
        await using var content = Content ?? throw new InvalidOperationException("neither a workbook nor a refusal");
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(FileName);
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.ContentLength = content.Length;
        httpContext.Response.Headers.ContentDisposition = disposition.ToString();
        if (Rows is { } rows)
            httpContext.Response.Headers[RowCountHeader] = rows.ToString(CultureInfo.InvariantCulture);
        await content.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
