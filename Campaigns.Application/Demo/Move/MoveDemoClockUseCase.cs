using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Demo.Move;

/// <param name="Now">What business time it shall be.</param>
public sealed record MoveDemoClockCommand(DateTimeOffset Now);

/// <param name="Now">Business time after the walk, in the business zone.</param>
public sealed record DemoClockMoved(DateTimeOffset Now);

/// <summary>
/// Moves the business time of demo data forward, date by date where something falls due, and runs there what the night would have run.
/// Not one transaction but many: a walk that breaks off stands at a date whose work may be half done, and the next one does that first (as
/// do the nightly jobs). Anyone signed in may call it: it exists on demo data only. One walk at a time in a process.
/// </summary>
public sealed class MoveDemoClockUseCase(
    IDatabase database, DemoClockService demo, IDemoDateStore dates, DueWorkService due, IAuditStore audit, IBusinessClock clock) : IDisposable
{
    private readonly SemaphoreSlim _walking = new(1, 1);

    /// <returns><c>demo-clock-absent</c> on production data, <c>clock-backwards</c>, <c>clock-too-far</c>, or what the work at a date was refused with.</returns>
    public async Task<Result<DemoClockMoved>> ExecuteAsync(Actor actor, MoveDemoClockCommand command, CancellationToken cancellationToken)
    {
        if (!await demo.LoadAsync(cancellationToken))
            return DemoRefusals.Absent();
        await _walking.WaitAsync(cancellationToken);
        try
        {
            var from = clock.Now;
            if (command.Now <= from)
                return DemoRefusals.Backwards(from);
            if (command.Now > from.AddYears(DemoRefusals.MaxYears))
                return DemoRefusals.TooFar();
            return await WalkAsync(from, command.Now.ToOffset(from.Offset), cancellationToken) is { } refusal
                ? refusal
                : await RecordAsync(actor, from, cancellationToken);
        }
        finally
        {
            _walking.Release();
        }
    }

    public void Dispose() => _walking.Dispose();

    private async Task<Refusal?> WalkAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var (first, last) = (DateOnly.FromDateTime(from.DateTime), DateOnly.FromDateTime(to.DateTime));
        var boundaries = await database.ReadAsync(
            async s => DemoBoundaries.Between(
                first, last, await dates.CampaignDatesAsync(s, first, last, cancellationToken), await dates.ReleaseDaysAsync(s, cancellationToken)),
            cancellationToken);
        foreach (var moment in boundaries.Select(clock.StartOf).Where(m => m < to).Append(to))
        {
            await demo.MoveAsync(moment, cancellationToken);
            if (await due.CatchUpAsync(cancellationToken) is { } refusal)
                return refusal;
        }

        return await due.CloseDayAsync(cancellationToken);
    }

    private Task<Result<DemoClockMoved>> RecordAsync(Actor actor, DateTimeOffset from, CancellationToken cancellationToken) =>
        database.WriteAsync<DemoClockMoved>(
            async session =>
            {
                var moved = new DemoClockMoved(clock.Now);
                var record = new AuditRecord(
                    moved.Now, actor.UserId, "demo-clock.move", "setting", 0, StoredJson.Write(new DemoClockMoved(from)), StoredJson.Write(moved), null);
                await audit.AddAsync(session, record, cancellationToken);
                return moved;
            },
            cancellationToken);
}
