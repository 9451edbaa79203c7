using System.Globalization;
using System.Resources;

namespace Campaigns.Reports;

/// <summary>The workbooks' own words: Texts.resx is Chinese, Texts.en.resx English.</summary>
internal sealed class Texts(CultureInfo language)
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    // Without culture data a region such as en-US has no parent; its language is taken by name.
    private readonly CultureInfo _language = CultureInfo.GetCultureInfo(language.Name.Split('-')[0] == "en" ? "en" : "zh-CN");

    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    public string this[string key] =>
        Resources.GetString(key, _language) ?? throw new MissingManifestResourceException($"No text {key}.");

    public string Format(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);
}
