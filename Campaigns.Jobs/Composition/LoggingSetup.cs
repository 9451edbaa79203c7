using System.Globalization;
using Serilog;
using Serilog.Events;

namespace Campaigns.Jobs.Composition;

/// <summary>Logs to the console and to a file a day in the data folder, for 31 days. Route templates and ids only, never names or phone numbers.</summary>
public static class LoggingSetup
{
    private const int KeptDays = 31;

    public static void AddCampaignsLogging(this IHostApplicationBuilder builder, CampaignsOptions options)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(Create(options, LogEventLevel.Information), dispose: true);
    }

    /// <param name="console">What of it is also written to standard error; the verbs keep standard output for their answers.</param>
    internal static Serilog.Core.Logger Create(CampaignsOptions options, LogEventLevel console) => new LoggerConfiguration()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        // The keys lie in the database and are guarded like it; a warning at each start that they are not encrypted once more tells nobody anything.
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
        // Each firing is logged by its own job; Quartz speaks up when something is wrong.
        .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
        .WriteTo.Console(console, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose)
        .WriteTo.File(
            options.LogFile, formatProvider: CultureInfo.InvariantCulture, rollingInterval: RollingInterval.Day,
            // The worker's verbs may run beside the service.
            shared: true, retainedFileCountLimit: KeptDays)
        .CreateLogger();
}
