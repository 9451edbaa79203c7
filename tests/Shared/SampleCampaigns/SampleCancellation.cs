using Campaigns.Rules;

namespace Shared.SampleCampaigns;

/// <summary>
/// A member who wants out again: with every gift brought back or every gift kept, and what comes of it: <c>refund 400.00, charged 100.00</c>
/// or <c>no: </c> and the code of the refusal.
/// </summary>
internal sealed record SampleCancellation(string Member, DateOnly On, bool ReturnsAll, long RefundFen, long ChargedFen, string? Refusal)
{
    public static SampleCancellation Read(IReadOnlyDictionary<string, string> row)
    {
        if (row.Keys.FirstOrDefault(c => c is not ("member" or "on" or "gifts" or "answer")) is { } unknown)
            throw new FormatException($"column '{unknown}' is not known");
        var returnsAll = row["gifts"] switch
        {
            "returned" => true,
            "kept" => false,
            _ => throw new FormatException($"'{row["gifts"]}' is neither returned nor kept"),
        };
        var (member, on) = (row["member"], Dates.Parse(row["on"]));
        return row["answer"].Split(' ') switch
        {
            ["no:", var code] => new SampleCancellation(member, on, returnsAll, 0, 0, code),
            ["refund", var refund, "charged", var charged] =>
                new SampleCancellation(member, on, returnsAll, Cell.Fen(refund.TrimEnd(',')), Cell.Fen(charged), null),
            _ => throw new FormatException($"'{row["answer"]}' is no answer to a cancellation"),
        };
    }
}
