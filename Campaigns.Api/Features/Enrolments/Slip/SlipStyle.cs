using System.Security.Cryptography;
using System.Text;

namespace Campaigns.Api.Features.Enrolments.Slip;

/// <summary>How the slip looks, and the policy that lets a browser apply this text and nothing else.</summary>
internal static class SlipStyle
{
    // A4 landscape holds two A5 pages. Screens that are too narrow show them one below the other.
    public const string Css = """
        @page { size: A4 landscape; margin: 0; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: #000; font: 9.5pt/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; }
        main { display: grid; grid-template-columns: 148.5mm 148.5mm; }
        article { display: flex; flex-direction: column; min-height: 209mm; padding: 9mm 10mm 6mm; }
        article + article { border-left: 1px dashed #999; }
        header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 1.5px solid #000; }
        h1 { margin: 0; font-size: 15pt; line-height: 1.4; }
        header p, h2 { margin: 0; font-size: 10pt; font-weight: 700; }
        dl { display: grid; grid-template-columns: 1fr 1fr; gap: 0 6mm; margin: 2.5mm 0; }
        dl div { display: flex; border-bottom: 1px solid #ccc; padding: 0.7mm 0; }
        dt { flex: 0 0 19mm; color: #444; }
        dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        ol { margin: 1mm 0 2mm; padding-left: 6mm; font-variant-numeric: tabular-nums; }
        li { margin-bottom: 0.8mm; overflow-wrap: break-word; }
        .ended { margin: 0 0 2mm; padding: 1mm 2mm; border: 1.5px solid #000; font-weight: 700; }
        section { margin-top: auto; break-inside: avoid; }
        .consent { margin: 0 0 1.5mm; font-weight: 700; }
        .signs { display: grid; grid-template-columns: 2fr 1fr 1fr; gap: 4mm; }
        .signs div { display: flex; flex-direction: column; justify-content: space-between; height: 18mm; border-bottom: 1px solid #000; }
        .signs b { font-weight: 400; color: #444; }
        .signs img { max-width: 100%; height: 11mm; object-fit: contain; object-position: left bottom; }
        .stamps { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; margin-top: 2.5mm; }
        .stamps div { height: 27mm; padding: 1mm 2mm; border: 1px dashed #999; color: #555; font-size: 8.5pt; }
        footer { margin-top: 1.5mm; color: #555; font-size: 8pt; text-align: right; }
        @media screen and (max-width: 1100px) { main { grid-template-columns: minmax(0, 148.5mm); justify-content: center; } article + article { border-left: 0; border-top: 1px dashed #999; } }
        """;

    /// <summary>Nothing from anywhere but this style and the signature's picture; no script, no frame, no form.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; img-src data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
