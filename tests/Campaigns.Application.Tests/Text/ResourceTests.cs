using Campaigns.Application.Text;

namespace Campaigns.Application.Tests.Text;

/// <summary>Both languages say the same things about the same values.</summary>
public sealed class ResourceTests
{
    public static TheoryData<string> Areas() => [.. Resources.Areas];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Texts_OfAnArea_AreInBothLanguages(string area) =>
        Resources.English(area).Keys.ShouldBe(Resources.Chinese(area).Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Areas))]
    public void Texts_OfAnArea_NameTheSameValuesInBothLanguages(string area) =>
        Differences(Resources.Chinese(area), Resources.English(area)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Areas))]
    public void Find_CodeOfAnArea_IsFound(string area) =>
        Resources.Chinese(area).ShouldAllBe(t => Messages.Find(t.Key, Messages.Chinese) == t.Value);

    [Fact]
    public void Codes_StandInOneAreaOnly() => Resources.Areas.SelectMany(a => Resources.Chinese(a).Keys).ShouldBeUnique();

    [Fact]
    public void Differences_PlantedOne_IsFound() =>
        Differences(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "{x:yuan} 元", ["b"] = "{y}" },
            new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "{x} yuan", ["b"] = "it is {y}" }).ShouldBe(["a"]);

    private static IEnumerable<string> Differences(Dictionary<string, string> chinese, Dictionary<string, string> english) =>
        chinese.Where(t => english.TryGetValue(t.Key, out var other) && !Resources.Placeholders(t.Value).SequenceEqual(Resources.Placeholders(other)))
            .Select(t => t.Key);
}
