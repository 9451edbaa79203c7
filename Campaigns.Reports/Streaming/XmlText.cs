using System.Xml;

namespace Campaigns.Reports.Streaming;

internal static class XmlText
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    /// <summary>For texts in the file's properties, which can't be escaped: without the characters that XML forbids.</summary>
    public static string WithoutControls(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => r.Value > char.MaxValue || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
}
