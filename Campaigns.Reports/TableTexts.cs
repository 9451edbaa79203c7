using Campaigns.Reports.Streaming;

namespace Campaigns.Reports;

internal static class TableTexts
{
    public static TableWords Words(this Texts texts) => new(texts["Total"], texts["GrandTotal"], texts["Subtotal"]);
}
