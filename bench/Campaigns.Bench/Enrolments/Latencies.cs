using System.Diagnostics;
using System.Globalization;

namespace Campaigns.Bench.Enrolments;

/// <summary>How long each of many things took, and all of them together.</summary>
internal sealed record Latencies(double[] Milliseconds, TimeSpan Whole)
{
    public int Count => Milliseconds.Length;

    public double PerSecond => Count / Whole.TotalSeconds;

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public double At(double share) => Milliseconds[Math.Min(Count - 1, (int)(Count * share))];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.0} / {P99:0.0} ms");

    /// <summary>Runs clients side by side for a time, numbering what they do from <paramref name="first"/> on.</summary>
    public static async Task<Latencies> MeasureAsync(int clients, TimeSpan time, int first, int past, Func<int, int, Task> once)
    {
        var next = first - 1;
        var start = Stopwatch.GetTimestamp();
        var took = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (Stopwatch.GetElapsedTime(start) < time && Interlocked.Increment(ref next) is var number && number < past)
            {
                var began = Stopwatch.GetTimestamp();
                await once(client, number);
                mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return mine;
        })));
        var whole = Stopwatch.GetElapsedTime(start);
        return new Latencies([.. took.SelectMany(t => t).Order()], whole);
    }
}
