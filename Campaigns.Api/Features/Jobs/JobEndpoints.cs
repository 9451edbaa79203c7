using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Jobs;
using Campaigns.Application.Jobs.List;
using Campaigns.Application.Jobs.Run;
using Campaigns.Application.Paging;

namespace Campaigns.Api.Features.Jobs;

/// <summary>The scheduled jobs: how they went, when they come, and running one now.</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this RouteGroupBuilder v1)
    {
        v1.MapGet("/jobs", ListJobs).WithName("listJobs").WithSummary("作业：上次结果与下次时间 · Jobs with their last and next runs")
            .WithExample(answer: JobExamples.Jobs);
        v1.MapPost("/jobs/{name}/run", RunJob).WithName("runJob").WithSummary("立即运行作业 · Has a job run now")
            .WithExample(answer: JobExamples.Requested);
    }

    private static async Task<OkAnswer<Page<JobView>>> ListJobs(Actor actor, ListJobsUseCase list, CancellationToken cancellationToken) =>
        Answer.Ok(await list.ExecuteAsync(actor, cancellationToken), jobs => Page.Whole(jobs.Items));

    private static async Task<OkAnswer<JobRequested>> RunJob(
        string name, IdempotencyKey key, Actor actor, RunJobUseCase run, CancellationToken cancellationToken) =>
        Answer.Ok(await run.ExecuteAsync(actor, new RunJobCommand(name), key.Value, cancellationToken));
}
