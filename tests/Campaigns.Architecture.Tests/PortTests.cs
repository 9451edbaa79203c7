using System.Reflection;

namespace Campaigns.Architecture.Tests;

/// <summary>An interface earns its place by a second implementation, or by being a wall: a store port, or one of the few named here.</summary>
public sealed class PortTests
{
    /// <summary>Named ones, each with its reason.</summary>
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["IBusinessClock"] = "the clock of the tests is the other one",
        ["IIntegrityRuleBook"] = "the rules ask in SQL, which lives in Data",
        ["IJobScheduler"] = "Quartz belongs to the hosts",
        ["IPasswordHasher"] = "the framework's hasher belongs to the hosts",
        ["IStoreSession"] = "opaque to the use cases; the one implementation holds the transaction",
    };

    [Fact]
    public void Interfaces_OfTheProducts_HaveTwoImplementationsOrAreStorePorts() =>
        Violations([.. Repository.Products.Select(p => Assembly.LoadFrom(Repository.AssemblyPath(p)))], Named.Keys).ShouldBeEmpty();

    [Fact]
    public void Interfaces_PlantedPort_IsFound() =>
        Violations([typeof(IPlantedPort).Assembly], []).ShouldContain(v => v.StartsWith(nameof(IPlantedPort), StringComparison.Ordinal));

    [Fact]
    public void NamedOnes_OfTheList_StillExist() =>
        Named.Keys.Except(Interfaces([.. Repository.Products.Select(p => Assembly.LoadFrom(Repository.AssemblyPath(p)))]).Select(t => t.Name), StringComparer.Ordinal)
            .ShouldBeEmpty();

    private static IEnumerable<string> Violations(IReadOnlyList<Assembly> assemblies, IReadOnlyCollection<string> named)
    {
        var classes = assemblies.SelectMany(a => a.GetTypes()).Where(t => t is { IsInterface: false, IsAbstract: false }).ToList();
        foreach (var port in Interfaces(assemblies).Where(p => !p.Name.EndsWith("Store", StringComparison.Ordinal) && !named.Contains(p.Name, StringComparer.Ordinal)))
        {
            var count = classes.Count(c => Implements(c, port));
            if (count < 2)
                yield return $"{port.Name} has {count} implementations";
        }
    }

    private static IEnumerable<Type> Interfaces(IEnumerable<Assembly> assemblies) =>
        assemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsInterface && t.Namespace?.StartsWith("Campaigns", StringComparison.Ordinal) == true);

    private static bool Implements(Type type, Type port) =>
        type.GetInterfaces().Any(i => i == port || (i.IsGenericType && i.GetGenericTypeDefinition() == port));
}
