using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Campaigns.Application.Enrolment.Slip;
using Campaigns.Application.Text;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Api.Features.Enrolments.Slip;

/// <summary>
/// The slip as a page to print: one A4 sheet, the customer's copy and the hall's side by side, A5 each. Every value is encoded; there is no
/// script, and its style is the one text whose hash <see cref="SlipStyle.Policy"/> allows.
/// </summary>
internal sealed class SlipPage
{
    // Chinese stays readable; what means something to HTML is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly SlipView _slip;
    private readonly IReadOnlyList<string> _sentences;
    private readonly CultureInfo _culture;

    private SlipPage(SlipView slip, CultureInfo culture)
    {
        _slip = slip;
        _culture = culture;
        _sentences = SlipSentences.Of(slip, culture);
    }

    public static string Of(SlipView slip, CultureInfo culture)
    {
        var page = new SlipPage(slip, culture);
        page.Write();
        return page._html.ToString();
    }

    private void Write()
    {
        Raw($"<!DOCTYPE html>\n<html lang=\"{_culture.Name}\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        Value($"{Say("slip.title")} {_slip.Number}");
        Raw($"</title>\n<style>{SlipStyle.Css}</style>\n</head>\n<body>\n<main>\n");
        WriteCopy("slip.copy.customer");
        WriteCopy("slip.copy.hall");
        Raw("</main>\n</body>\n</html>\n");
    }

    private void WriteCopy(string copy)
    {
        Raw("<article>\n<header>");
        Element("h1", Say("slip.title"));
        Element("p", Say(copy));
        Raw("</header>\n<dl>");
        Fact("slip.label.number", _slip.Number);
        Fact("slip.label.enrolled-on", Dates.Text(_slip.EnrolledOn));
        Fact("slip.label.member", _slip.Parties.MemberName);
        Fact("slip.label.phone", PhoneNumber.Display(_slip.Phone));
        Fact("slip.label.tier", Say($"tier.{EnumCode.Of(_slip.Tier)}"));
        Fact("slip.label.hall", _slip.HallName);
        Fact("slip.label.campaign", _slip.CampaignName);
        Fact("slip.label.offer", _slip.Parties.OfferName);
        Raw("</dl>\n");
        if (_slip.State == EnrolmentState.Cancelled)
            Element("p", Say("slip.cancelled"), "ended");
        Element("h2", Say("slip.agreed"));
        Raw("<ol>");
        foreach (var sentence in _sentences)
            Element("li", sentence);
        Raw("</ol>\n");
        WriteSigning();
        Element("footer", Say("slip.printed", ("at", _slip.PrintedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)), ("by", _slip.PrintedBy)));
        Raw("</article>\n");
    }

    private void WriteSigning()
    {
        Raw("<section>");
        Element("p", Say("slip.consent"), "consent");
        Raw("<div class=\"signs\">");
        Place("slip.signature", _slip.Parties.Signature?.PaperNo is { } paperNo ? Say("slip.signed-on-paper", ("paperNo", paperNo)) : "", _slip.SignatureImage);
        Place("slip.clerk", _slip.Parties.Signature?.Witness ?? _slip.PrintedBy);
        Place("slip.date", _slip.Parties.Signature is { } signed ? signed.SignedAt.ToOffset(_slip.PrintedAt.Offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");
        Raw("</div><div class=\"stamps\">");
        Element("div", Say("slip.stamp", ("branch", _slip.HallName)));
        Element("div", Say("slip.stamp", ("branch", _slip.BranchName)));
        Raw("</div></section>\n");
    }

    private void Place(string label, string value, string? image = null)
    {
        Raw("<div>");
        Element("b", Say(label));
        if (image is not null)
        {
            Raw("<img alt=\"");
            Value(Say(label));
            Raw("\" src=\"data:image/png;base64,");
            Value(image);
            Raw("\">");
        }

        Element("span", value);
        Raw("</div>");
    }

    private void Fact(string label, string value)
    {
        Raw("<div>");
        Element("dt", Say(label));
        Element("dd", value);
        Raw("</div>");
    }

    private string Say(string code, params (string Key, string Value)[] data) =>
        Messages.Format(code, data.ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal), _culture);

    /// <summary>An element around a value, which is encoded.</summary>
    private void Element(string name, string value, string? @class = null)
    {
        Raw(@class is null ? $"<{name}>" : $"<{name} class=\"{@class}\">");
        Value(value);
        Raw($"</{name}>");
    }

    private void Value(string value) => _html.Append(Encoder.Encode(value));

    /// <summary>Markup of this file, never a value.</summary>
    private void Raw(string markup) => _html.Append(markup);
}
