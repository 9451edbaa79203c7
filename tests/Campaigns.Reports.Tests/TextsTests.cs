using System.Collections;
using System.Globalization;
using System.Resources;

namespace Campaigns.Reports.Tests;

public sealed class TextsTests
{
    [Fact]
    public void Resources_BothLanguages_HaveTheSameKeys() => Keys("en").ShouldBe(Keys(""), ignoreOrder: true);

    private static string[] Keys(string culture)
    {
        var resources = new ResourceManager(typeof(Texts)).GetResourceSet(CultureInfo.GetCultureInfo(culture), true, tryParents: false);
        return [.. resources.ShouldNotBeNull().Cast<DictionaryEntry>().Select(e => (string)e.Key)];
    }
}
