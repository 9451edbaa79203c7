using System.Globalization;
using Campaigns.Application.Demo;
using Campaigns.Application.Sample;
using Campaigns.Application.Text;

namespace Campaigns.Jobs.Startup;

/// <summary>What the service says once it listens: its address and, on demo data, the accounts to try it with.</summary>
public static class StartBanner
{
    /// <param name="addresses">Where it listens.</param>
    public static async Task WriteAsync(DemoClockService demo, IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        var isDemo = await demo.IsDemoAsync(cancellationToken);
        foreach (var culture in new[] { Messages.Chinese, Messages.English })
        {
            Write(culture, "start-ready", ("address", string.Join(' ', addresses)));
            if (isDemo)
                Write(culture, "start-demo", ("password", SampleAccounts.Password), ("users", string.Join(' ', SampleAccounts.All.Select(a => a.UserName))));
        }
    }

    private static void Write(CultureInfo culture, string code, params (string Key, string Value)[] data) =>
        Console.Out.WriteLine(Messages.Format(code, data.ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal), culture));
}
