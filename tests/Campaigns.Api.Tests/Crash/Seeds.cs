using System.Globalization;
using System.Security.Cryptography;
using Xunit.Abstractions;

namespace Campaigns.Api.Tests.Crash;

/// <summary>Where the killing strikes: new in every run, printed, and given again by <c>CAMPAIGNS_CRASH_SEED</c>.</summary>
internal static class Seeds
{
    private const string Variable = "CAMPAIGNS_CRASH_SEED";

    public static Random Next(ITestOutputHelper output)
    {
        var seed = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : RandomNumberGenerator.GetInt32(int.MaxValue);
        output.WriteLine($"{Variable}={seed}");
        return new Random(seed);
    }
}
