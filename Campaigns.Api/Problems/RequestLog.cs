using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;

namespace Campaigns.Api.Problems;

/// <summary>
/// One line a request, with the route's template instead of the path: paths hold phone numbers. The framework's own request lines and
/// scopes are switched off for the same reason (<c>ApiServices</c>).
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var traceId = ProblemWriter.TraceIdOf(context);
        var started = time.GetTimestamp();
        using (logger.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { ["TraceId"] = traceId }))
            await next(context);
        logger.LogInformation(
            "{Method} {Route} {Status} in {Elapsed} ms, user {UserId}, trace {TraceId}",
            context.Request.Method, RouteOf(context), context.Response.StatusCode, (long)time.GetElapsedTime(started).TotalMilliseconds,
            context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "-", traceId);
    }

    /// <summary>The matched route's template, or a dash: an address that matches none may hold anything.</summary>
    public static string RouteOf(HttpContext context)
    {
        // After a fault the endpoint is cleared; the handler's feature keeps it.
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "-";
    }
}
