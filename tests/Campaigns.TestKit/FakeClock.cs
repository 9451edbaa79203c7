using Campaigns.Application.Time;

namespace Campaigns.TestKit;

/// <summary>Business time that a test sets; stands still until it does. Starts at 2026-11-01 10:00 in Shanghai.</summary>
public sealed class FakeClock : IBusinessClock
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    public DateTimeOffset Now { get; set; } = new(2026, 11, 1, 10, 0, 0, Zone);

    /// <summary>The same time for code that asks a <see cref="TimeProvider"/>.</summary>
    public TimeProvider TimeProvider => new Provider(this);

    public DateTimeOffset StartOf(DateOnly date) => new(date, TimeOnly.MinValue, Zone);

    public DateTimeOffset InZone(DateTimeOffset instant) => instant.ToOffset(Zone);

    public void Advance(TimeSpan by) => Now += by;

    /// <summary>Sets the given business date, 10:00.</summary>
    public void MoveTo(int year, int month, int day) => Now = new DateTimeOffset(year, month, day, 10, 0, 0, Zone);

    private sealed class Provider(FakeClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.Now.ToUniversalTime();
    }
}
