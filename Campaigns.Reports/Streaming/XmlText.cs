using System.Xml;

namespace Campaigns.Reports.Streaming;

/// <summary>Texts of the head go through ClosedXML, which doesn't write characters that XML forbids.</summary>
internal static class XmlText
{
    public static string WithoutControls(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => r.Value > char.MaxValue || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
}
