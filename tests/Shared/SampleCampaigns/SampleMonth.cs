using System.Globalization;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Shared.SampleCampaigns;

/// <summary>
/// What a month brings a member. Status and arrears hold while the month is posted; usage is what billing reports of it when it is over,
/// null when it reports nothing.
/// </summary>
internal sealed record SampleMonth(MemberStatus Status, bool InArrears, MonthUsage? Usage, long? BonusUsedFen)
{
    /// <summary>Nothing out of the ordinary, and no report.</summary>
    public static SampleMonth Quiet { get; } = new(MemberStatus.Active, false, null, null);

    /// <summary>Words separated by <c>;</c>: <c>suspended</c>, <c>arrears</c>, <c>spend 50.00</c>, <c>calls 300</c>, <c>data 5000</c>, <c>used 4.00</c>.</summary>
    public static SampleMonth Read(Period month, string text) =>
        Cell.List(text, ';').Aggregate(Quiet, (known, word) => known.With(month, word.Split(' ')));

    private SampleMonth With(Period month, string[] words)
    {
        var usage = Usage ?? new MonthUsage(month, 0, 0, 0);
        return words switch
        {
            ["suspended"] => this with { Status = MemberStatus.Suspended },
            ["arrears"] => this with { InArrears = true },
            ["spend", var yuan] => this with { Usage = usage with { SpendFen = Cell.Fen(yuan) } },
            ["calls", var minutes] => this with { Usage = usage with { CallMinutes = long.Parse(minutes, CultureInfo.InvariantCulture) } },
            ["data", var megabytes] => this with { Usage = usage with { DataMb = long.Parse(megabytes, CultureInfo.InvariantCulture) } },
            ["used", var yuan] => this with { BonusUsedFen = Cell.Fen(yuan) },
            _ => throw new FormatException($"'{string.Join(' ', words)}' is no fact of a month"),
        };
    }
}
