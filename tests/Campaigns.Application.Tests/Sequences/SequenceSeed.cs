using System.Globalization;
using System.Security.Cryptography;

namespace Campaigns.Application.Tests.Sequences;

/// <summary>
/// Which sequence is played: new in every run and named in each failure; <c>CAMPAIGNS_SEQUENCE_SEED</c> plays one again,
/// <c>CAMPAIGNS_SEQUENCE_STEPS</c> sets how long it is.
/// </summary>
internal sealed record SequenceSeed(int Seed, int Steps)
{
    private const string SeedVariable = "CAMPAIGNS_SEQUENCE_SEED";
    private const string StepsVariable = "CAMPAIGNS_SEQUENCE_STEPS";

    public static SequenceSeed Next(int steps) =>
        new(Number(SeedVariable) ?? RandomNumberGenerator.GetInt32(int.MaxValue), Number(StepsVariable) ?? steps);

    public override string ToString() => $"{SeedVariable}={Seed} {StepsVariable}={Steps}";

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
