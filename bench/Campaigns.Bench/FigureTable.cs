using System.Globalization;

namespace Campaigns.Bench;

/// <summary>What was measured, each figure beside its limit.</summary>
internal sealed class FigureTable
{
    private readonly List<(string What, string Measured, string Limit, bool? Reached)> _rows = [];

    public bool AllReached => _rows.TrueForAll(r => r.Reached != false);

    /// <param name="limit">What it should reach; empty for a figure that only explains another.</param>
    public void Add(string what, string measured, string limit = "", bool? reached = null)
    {
        _rows.Add((what, measured, limit, reached));
        // Told at once: a long run that is stopped has not been for nothing.
        Console.Error.WriteLine($"{what}: {measured}");
    }

    public void Print()
    {
        Console.WriteLine("| figure | measured | limit | |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (what, measured, limit, reached) in _rows)
            Console.WriteLine($"| {what} | {measured} | {limit} | {(reached is null ? "" : reached.Value ? "reached" : "MISSED")} |");
    }

    public static string Number(double value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    public static string Megabytes(long bytes) => Number(bytes / 1_048_576d) + " MB";
}
