using Campaigns.Application.Jobs;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Health;

/// <summary>What this process stands on.</summary>
public sealed record Readiness(SchemaStanding Schema, SchedulerState Scheduler);

/// <summary>
/// Whether requests can be served now: the database answers, with this program's schema. The scheduler is told with it but doesn't decide: a
/// counter goes on without jobs. No person asks.
/// </summary>
public sealed class ReadinessService(IDatabase database, ISchemaStore schema, IJobScheduler scheduler)
{
    /// <summary>A database that can't be reached throws.</summary>
    public async Task<Readiness> ReadAsync(CancellationToken cancellationToken) => new(
        await database.ReadAsync(session => schema.ReadAsync(session, cancellationToken), cancellationToken),
        await scheduler.StateAsync(cancellationToken));
}
