namespace Campaigns.Architecture.Tests;

/// <summary>Permission is checked in the use cases and nowhere else, so each one asks for it or is listed here with its reason.</summary>
public sealed class UseCaseTests
{
    /// <summary>What anyone signed in may call, and what makes somebody signed in.</summary>
    private static readonly Dictionary<string, string> Public = new(StringComparer.Ordinal)
    {
        ["ChangePasswordUseCase"] = "one's own password",
        ["DescribeSessionUseCase"] = "about the caller alone",
        ["ListBranchesUseCase"] = "everybody sees the names of their own subtree",
        ["MoveDemoClockUseCase"] = "demo data only: anyone who tries the product may let its months pass",
        ["SignInUseCase"] = "makes somebody signed in",
    };

    [Fact]
    public void UseCases_OfTheRepository_AskForAPermission() => Violations(Repository.ProductCSharp, Public.Keys).ShouldBeEmpty();

    [Fact]
    public void UseCases_PlantedOneWithoutAPermission_IsFound() =>
        Violations([new SourceFile("Campaigns.Application/X/Do/DoThingUseCase.cs", "public sealed class DoThingUseCase { }")], []).ShouldNotBeEmpty();

    [Fact]
    public void UseCases_PlantedOneThatIsNotSealed_IsFound() =>
        Violations([new SourceFile("Campaigns.Application/X/Do/DoThingUseCase.cs", "public class DoThingUseCase { void F() { actor.May(P.X); } }")], []).ShouldNotBeEmpty();

    [Fact]
    public void PublicOnes_OfTheList_StillExist() =>
        Public.Keys.Except(Repository.ProductCSharp.Select(f => Path.GetFileNameWithoutExtension(f.Name)), StringComparer.Ordinal).ShouldBeEmpty();

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> files, IReadOnlyCollection<string> open)
    {
        foreach (var file in files.Where(f => f.Name.EndsWith("UseCase.cs", StringComparison.Ordinal)))
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            if (!file.Text.Contains(".May(", StringComparison.Ordinal) && !open.Contains(name, StringComparer.Ordinal))
                yield return $"{file.Path} asks for no permission";
            if (!file.Text.Contains($"public sealed class {name}", StringComparison.Ordinal)
                && !file.Text.Contains($"public sealed partial class {name}", StringComparison.Ordinal))
                yield return $"{file.Path} is not a sealed class of that name";
        }
    }
}
