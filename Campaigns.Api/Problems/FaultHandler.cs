using Campaigns.Data.Sessions;
using Microsoft.AspNetCore.Diagnostics;

namespace Campaigns.Api.Problems;

/// <summary>
/// The last stop of every exception: a request that could not be read is answered with its fields, a database that can't serve with a
/// request to come again, anything else is a fault of ours, logged here and told with fixed words.
/// </summary>
internal sealed class FaultHandler(ILogger<FaultHandler> logger) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad:
                await ProblemWriter.WriteAsync(httpContext, BadRequests.From(bad));
                break;
            case BadHttpRequestException bad:
                await ProblemWriter.WriteStatusAsync(httpContext, bad.StatusCode);
                break;
            case OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested:
                httpContext.Response.StatusCode = ClientClosedRequest;
                break;
            case DatabaseUnavailableException outage:
                logger.LogError(outage, "Database outage in {Route}, trace {TraceId}", RequestLog.RouteOf(httpContext), ProblemWriter.TraceIdOf(httpContext));
                await ProblemWriter.WriteOutageAsync(httpContext, outage.Code);
                break;
            default:
                logger.LogError(exception, "Fault in {Route}, trace {TraceId}", RequestLog.RouteOf(httpContext), ProblemWriter.TraceIdOf(httpContext));
                await ProblemWriter.WriteStatusAsync(httpContext, StatusCodes.Status500InternalServerError);
                break;
        }

        return true;
    }
}
