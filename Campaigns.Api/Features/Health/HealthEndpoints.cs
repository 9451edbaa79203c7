using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Health;

namespace Campaigns.Api.Features.Health;

/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
internal sealed record HealthAnswer(string Status);

/// <summary>What the machines that run the service ask; outside <c>/api/v1</c>.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new HealthAnswer("live"))).AllowAnonymous()
            .WithName("getLiveness").WithSummary("进程在运行 · The process runs").WithExample(answer: new HealthAnswer("live"));
        app.MapGet("/health/ready", IsReady).AllowAnonymous().Produces<HealthAnswer>()
            .WithName("getReadiness").WithSummary("可以受理：数据库可达、结构为当前版本 · Database reachable, schema current")
            .WithExample(answer: new HealthAnswer("ready"));
        app.MapGet("/metrics", (MetricsCollector metrics) => TypedResults.Text(metrics.Write(), "text/plain; version=0.0.4"))
            .Produces<string>(contentType: "text/plain")
            .WithName("getMetrics").WithSummary("运行指标（Prometheus 文本） · Metrics as Prometheus text").WithExample(answer: MetricsExample);
    }

    private const string MetricsExample = "http_server_request_duration_seconds_count{http_route=\"/api/v1/branches\"} 12\n";

    private static async Task<IResult> IsReady(ReadinessService readiness, ILogger<ReadinessService> logger, CancellationToken cancellationToken)
    {
        try
        {
            if (await readiness.IsReadyAsync(cancellationToken))
                return TypedResults.Ok(new HealthAnswer("ready"));
            logger.LogWarning("Not ready: the schema is not this program's");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Not ready: the database can't be reached");
        }

        return new StatusProblemResult(StatusCodes.Status503ServiceUnavailable);
    }
}
