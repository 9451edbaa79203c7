using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Health;
using Campaigns.Application.Jobs;

namespace Campaigns.Api.Features.Health;

/// <param name="Status"><c>live</c></param>
internal sealed record HealthAnswer(string Status);

/// <param name="Status"><c>ready</c></param>
/// <param name="Database"><c>sqlite</c>, <c>postgresql</c> or <c>oracle</c>.</param>
/// <param name="SchemaVersion">The last migration run.</param>
/// <param name="Scheduler">Of this process; jobs may be left to others.</param>
internal sealed record ReadinessAnswer(string Status, string Database, int SchemaVersion, SchedulerState Scheduler);

/// <summary>What the machines that run the service ask; outside <c>/api/v1</c>.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new HealthAnswer("live"))).AllowAnonymous()
            .WithName("getLiveness").WithSummary("进程在运行 · The process runs").WithExample(answer: new HealthAnswer("live"));
        app.MapGet("/health/ready", IsReady).AllowAnonymous().Produces<ReadinessAnswer>()
            .WithName("getReadiness").WithSummary("可以受理：数据库可达、结构为当前版本，并报告调度状态 · Database reachable, schema current; tells the scheduler's state")
            .WithExample(answer: new ReadinessAnswer("ready", "postgresql", 8, SchedulerState.Running));
        app.MapGet("/metrics", (MetricsCollector metrics) => TypedResults.Text(metrics.Write(), "text/plain; version=0.0.4"))
            .Produces<string>(contentType: "text/plain")
            .WithName("getMetrics").WithSummary("运行指标（Prometheus 文本） · Metrics as Prometheus text").WithExample(answer: MetricsExample);
    }

    private const string MetricsExample = "http_server_request_duration_seconds_count{http_route=\"/api/v1/branches\"} 12\n";

    private static async Task<IResult> IsReady(ReadinessService readiness, ILogger<ReadinessService> logger, CancellationToken cancellationToken)
    {
        try
        {
            var found = await readiness.ReadAsync(cancellationToken);
            if (found.Schema.IsCurrent)
                return TypedResults.Ok(new ReadinessAnswer("ready", found.Schema.Engine, found.Schema.Version, found.Scheduler));
            logger.LogWarning("Not ready: the schema is not this program's");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Not ready: the database can't be reached");
        }

        return new StatusProblemResult(StatusCodes.Status503ServiceUnavailable);
    }
}
