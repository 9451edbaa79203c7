namespace Campaigns.Architecture.Tests;

/// <summary>What the rules about built assemblies must find: this test assembly is read as if it were a product's.</summary>
internal static class PlantedUses
{
    public const string Statement = "SELECT id FROM member WHERE id = :id";

    public static string FileAndClock(TimeProvider clock) => $"{File.Exists("nowhere")} {clock.GetUtcNow()} {Guid.NewGuid()}";

#pragma warning disable RS0030 // The planted violation itself.
    public static DateTime StaticClock() => DateTime.UtcNow;
#pragma warning restore RS0030
}

/// <summary>A port with a single implementation, which no rule names.</summary>
internal interface IPlantedPort
{
    string Statement { get; }
}

internal sealed class PlantedPort : IPlantedPort
{
    public string Statement => PlantedUses.Statement;
}
