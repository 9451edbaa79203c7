namespace Campaigns.Reports.Streaming;

/// <summary>The words in the totals rows.</summary>
/// <param name="Total">In the first column of a sheet's totals.</param>
/// <param name="GrandTotal">In the first column of the totals over several sheets.</param>
/// <param name="Subtotal">In the second column of a group's totals.</param>
internal sealed record TableWords(string Total, string GrandTotal, string Subtotal);
