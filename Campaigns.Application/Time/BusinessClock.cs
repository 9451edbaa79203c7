namespace Campaigns.Application.Time;

/// <summary>
/// Business time in production: system time in the business zone. Demo data moves it by an <see cref="Offset"/>, which only the demo
/// clock sets; time goes on ticking from there.
/// </summary>
public sealed class BusinessClock(TimeProvider system, TimeZoneInfo zone) : IBusinessClock
{
    private long offsetTicks;
    private bool aligned;

    /// <summary>How far business time is ahead of system time; zero except on demo data.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks));

    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(system.GetUtcNow() + Offset, zone);

    public DateTimeOffset StartOf(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        // Where summer time begins at midnight, the day starts an hour later.
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    public DateTimeOffset InZone(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>Makes <paramref name="systemThen"/> and <paramref name="businessThen"/> the same moment.</summary>
    internal void Align(DateTimeOffset businessThen, DateTimeOffset systemThen)
    {
        Interlocked.Exchange(ref offsetTicks, (businessThen - systemThen).Ticks);
        Volatile.Write(ref aligned, true);
    }

    /// <summary>
    /// As <see cref="Align"/>, but once aligned never back: what was read of the data may be older than a move made meanwhile, and a demo clock
    /// only moves forward.
    /// </summary>
    internal void Follow(DateTimeOffset businessThen, DateTimeOffset systemThen)
    {
        var offset = businessThen - systemThen;
        if (!Volatile.Read(ref aligned) || offset > Offset)
            Align(businessThen, systemThen);
    }
}
