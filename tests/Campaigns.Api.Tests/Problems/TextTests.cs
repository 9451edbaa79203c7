using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Campaigns.Api.Problems;
using Campaigns.Application.Results;
using Campaigns.Application.Text;

namespace Campaigns.Api.Tests.Problems;

public sealed partial class TextTests
{
    [Theory]
    [InlineData("Http")]
    [InlineData("SignIn")]
    public void Area_EveryText_IsThereInBothLanguagesWithTheSameValues(string area)
    {
        var chinese = Read(area, CultureInfo.InvariantCulture);
        var english = Read(area, Messages.English);
        english.Keys.Order(StringComparer.Ordinal).ShouldBe(chinese.Keys.Order(StringComparer.Ordinal));
        foreach (var (code, text) in chinese)
            Values(english[code]).ShouldBe(Values(text), code);
    }

    [Fact]
    public void StatusOf_EveryKind_HasItsOwnStatusAndTitle()
    {
        var kinds = Enum.GetValues<RefusalKind>();
        kinds.Select(ProblemMapper.StatusOf).ShouldBeUnique();
        kinds.ShouldAllBe(kind => ProblemMapper.From(Refusal.Of(kind, "stale"), Messages.English, "t").Title.Length > 0);
    }

    [Theory]
    [InlineData(400, "invalid-request")]
    [InlineData(408, "request-timeout")]
    [InlineData(418, "invalid-request")]
    [InlineData(500, "fault")]
    [InlineData(503, "not-ready")]
    public void FromStatus_BareStatus_HasACodeAndWords(int status, string code)
    {
        var problem = ProblemMapper.FromStatus(status, Messages.Chinese, "t");
        (problem.Status, problem.Code).ShouldBe((status, code));
        problem.Detail.ShouldNotBeEmpty();
    }

    private static Dictionary<string, string> Read(string area, CultureInfo culture)
    {
        var manager = new ResourceManager($"Campaigns.Application.Text.{area}", typeof(Messages).Assembly);
        using var set = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false).ShouldNotBeNull();
        return set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Values(string text) => Names().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Names();
}
