using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Jobs.Run;

/// <summary>Which job to run now.</summary>
public sealed record RunJobCommand(string Name);

/// <summary>The job was handed to the scheduler; its run shows in the list of jobs.</summary>
public sealed record JobRequested(string Name);

/// <summary>Has a job run now, by the scheduler, so that it still never runs twice at once.</summary>
public sealed class RunJobUseCase(IDatabase database, IJobScheduler scheduler, IAuditStore audit, IBusinessClock clock)
{
    public async Task<Result<JobRequested>> ExecuteAsync(Actor actor, RunJobCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RunJobs))
            return Refusal.Forbidden();
        if (!scheduler.IsServed)
            return JobRefusals.NotServed();
        var key = RequestKey.For(actor, "run-job", requestKey, command);
        return await database.WriteOnceAsync<JobRequested>(
            key,
            async session =>
            {
                if (!await scheduler.TriggerAsync(command.Name, cancellationToken))
                    return JobRefusals.Unknown(command.Name);
                await audit.AddAsync(
                    session, new AuditRecord(clock.Now, actor.UserId, "run-job", "job", 0, null, StoredJson.Write(command), null), cancellationToken);
                return new JobRequested(command.Name);
            },
            cancellationToken);
    }
}
