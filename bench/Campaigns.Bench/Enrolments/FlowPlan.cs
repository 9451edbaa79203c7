using Campaigns.Bench.Services;

namespace Campaigns.Bench.Enrolments;

/// <summary>What clients do again and again, each time with another member.</summary>
/// <param name="Prefectures">Over how many the members are spread: each has a quota row of its own.</param>
/// <param name="ReachOnServer">Share of the bare statements' rate on PostgreSQL.</param>
/// <param name="ReachOnFile">The same on SQLite.</param>
internal sealed record FlowPlan(string Name, Func<ServiceProcess, string, int, Task> Flow, int Prefectures, double ReachOnServer, double ReachOnFile)
{
    public static FlowPlan Enrolment { get; } = new("enrolment", HttpFlow.RunAsync, 15, 0.5, 0.8);

    /// <summary>Every client holds a unit of the same row and gives it back.</summary>
    public static FlowPlan HotRow { get; } = new("reservation given back on one quota row", HttpFlow.GiveBackAsync, 1, 0.7, 0.7);
}
