using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;

namespace Campaigns.Architecture.Tests;

/// <summary>docs/conditions.md says what is so: each kind is one file and one line, and its example is the code itself.</summary>
public sealed partial class ConditionGuideTests
{
    private static readonly string Guide = TextOf("docs/conditions.md");

    private static readonly Type[] Kinds = [.. typeof(Condition).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Condition)))];

    [Fact]
    public void Kinds_OfTheRepository_AreOneFileAndOneLineEach() => Violations(Kinds, Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Kinds_PlantedOneWithoutAFileOrALine_IsFound() =>
        Violations([typeof(PlantedCondition)], Repository.Files).Count().ShouldBe(2);

    [Fact]
    public void Table_OfTheGuide_NamesEveryKindWithItsFields() =>
        Rows().ShouldBe(ConditionRegistry.Kinds.Select(k => ((string)k.TypeDiscriminator!, string.Join(", ", Fields(k.DerivedType)))), ignoreOrder: true);

    [Fact]
    public void Table_OfTheGuide_SaysWhenEachKindIsAskedAgain()
    {
        foreach (var kind in ConditionRegistry.Kinds.Where(k => !Composites.Contains(k.DerivedType)))
        {
            var condition = (Condition)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(kind.DerivedType);
            var cells = Row((string)kind.TypeDiscriminator!);
            (cells[4], cells[5]).ShouldBe((condition.AskedAgainAtPayment ? "yes" : "", condition.FitsInstalments ? "yes" : ""), kind.TypeDiscriminator!.ToString());
        }
    }

    [Fact]
    public void Examples_OfTheGuide_AreTheCode()
    {
        var examples = Example().Matches(Guide);
        examples.Count.ShouldBe(4);
        foreach (Match example in examples)
            TextOf(example.Groups["path"].Value).ShouldContain(example.Groups["code"].Value, Case.Sensitive, example.Groups["path"].Value);
        TextOf(examples[0].Groups["path"].Value).ShouldBe(examples[0].Groups["code"].Value);
    }

    private static readonly Type[] Composites = [typeof(AllCondition), typeof(AnyCondition), typeof(NotCondition)];

    private static IEnumerable<string> Violations(IEnumerable<Type> kinds, IReadOnlyList<SourceFile> files)
    {
        var registry = TextOf("Campaigns.Rules/Audience/ConditionRegistry.cs");
        foreach (var kind in kinds)
        {
            var file = files.FirstOrDefault(f => f.Path == $"Campaigns.Rules/Audience/{kind.Name}.cs");
            if (file?.Text.Contains($"public sealed record {kind.Name}", StringComparison.Ordinal) != true)
                yield return $"{kind.Name} has no file of its own";
            if (registry.Split($"typeof({kind.Name})").Length != 2)
                yield return $"{kind.Name} is not registered once";
        }
    }

    private static IEnumerable<string> Fields(Type kind) =>
        ((JsonTypeInfo)DefinitionJson.Options.GetTypeInfo(kind)).Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).Select(p => p.Name);

    private static IEnumerable<(string Kind, string Fields)> Rows() =>
        Guide.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .Select(l => l.Split('|')).Select(c => (c[1].Trim(' ', '`'), c[2].Replace("`", "", StringComparison.Ordinal).Trim()));

    /// <summary>Cells by their number in the row, the first behind the first bar.</summary>
    private static string[] Row(string kind) =>
        [.. Guide.Split('\n').Single(l => l.StartsWith($"| `{kind}` |", StringComparison.Ordinal)).Split('|').Select(c => c.Trim())];

    private static string TextOf(string path) => Repository.Files.Single(f => f.Path == path).Text;

    [GeneratedRegex(@"^`(?<path>[\w./]+)`\n```\w+\n(?<code>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Example();

    private sealed record PlantedCondition;
}
