using System.Diagnostics;

namespace Campaigns.Bench;

/// <summary>Time by the clock, and processor time of this process: its own work, whatever else the machine did meanwhile.</summary>
internal sealed record Spent(TimeSpan Wall, TimeSpan Processor)
{
    public static Running Start() => new(Stopwatch.GetTimestamp(), Now());

    public override string ToString() => $"{FigureTable.Seconds(Wall)}; {FigureTable.Seconds(Processor)} of processor";

    private static TimeSpan Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    internal readonly record struct Running(long Clock, TimeSpan Processor)
    {
        public Spent End() => new(Stopwatch.GetElapsedTime(Clock), Now() - Processor);
    }
}
