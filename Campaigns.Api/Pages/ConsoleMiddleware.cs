using Microsoft.Net.Http.Headers;

namespace Campaigns.Api.Pages;

/// <summary>
/// Serves the console: its files as they were built, and its page for every address a browser opens that is none of the service's own (the console's own
/// router takes it from there). Everything else goes on, so that an unknown address of the API stays a problem document.
/// </summary>
internal sealed class ConsoleMiddleware(RequestDelegate next, ConsolePage page, Dictionary<string, ConsoleFile> files)
{
    /// <summary>A year: the name of such a file changes with its content.</summary>
    private const string Forever = "public, max-age=31536000, immutable";

    private const string AskAgain = "no-cache";

    private static readonly PathString[] Services = ["/api", "/openapi", "/health", "/metrics"];

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if ((!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) || Services.Any(s => request.Path.StartsWithSegments(s, StringComparison.Ordinal)))
            return next(context);
        if (files.TryGetValue(request.Path.Value ?? "", out var file))
            return SendAsync(context, file);
        return OpensPage(request) ? page.WriteAsync(context) : next(context);
    }

    private static bool OpensPage(HttpRequest request) =>
        !Path.HasExtension(request.Path.Value) && request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private static Task SendAsync(HttpContext context, ConsoleFile file)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality != 0).ToList();
        var (path, encoding) = file.Smaller.FirstOrDefault(s => Accepts(accepted, s.Encoding));
        var headers = context.Response.Headers;
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        if (file.Smaller.Count > 0)
            headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = file.Hashed ? Forever : AskAgain;
        var chosen = path ?? file.Path;
        context.Response.ContentType = file.ContentType;
        context.Response.ContentLength = new FileInfo(chosen).Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.SendFileAsync(chosen, context.RequestAborted);
    }

    private static bool Accepts(List<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(e => e.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
}
