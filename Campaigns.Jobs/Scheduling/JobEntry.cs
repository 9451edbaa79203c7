using Quartz;

namespace Campaigns.Jobs.Scheduling;

/// <summary>
/// One scheduled job: its stable name (in the HTTP surface, the records and Quartz's tables), the class that runs it and its cron
/// expression in the business zone.
/// </summary>
public sealed record JobEntry(string Name, Type Job, string Cron)
{
    public static JobEntry Of<T>(string name, string cron)
        where T : IJob => new(name, typeof(T), cron);

    /// <summary>Firings missed while nothing ran are made up for by one.</summary>
    internal IScheduleBuilder Schedule(TimeZoneInfo zone) =>
        CronScheduleBuilder.Create(Cron).InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);
}
