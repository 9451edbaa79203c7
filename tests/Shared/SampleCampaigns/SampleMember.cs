using Campaigns.Rules;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;

namespace Shared.SampleCampaigns;

/// <summary>A member of a sample's table: facts, how they come, and what is to happen.</summary>
internal sealed record SampleMember
{
    public required string Name { get; init; }

    /// <summary>Without participations, which <see cref="Joined"/> tells.</summary>
    public required MemberFacts Facts { get; init; }

    /// <summary>What the member joined before, the first first.</summary>
    public required IReadOnlyList<(string Campaign, DateOnly On)> Joined { get; init; }

    public required DateOnly On { get; init; }

    public required Channel Channel { get; init; }

    public required string Hall { get; init; }

    /// <summary>The offer asked for; null: whichever fits.</summary>
    public required string? Offer { get; init; }

    /// <summary>Items chosen among alternatives.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    public required SampleAnswer Answer { get; init; }

    /// <summary>What a member who joins is handed.</summary>
    public required IReadOnlyList<(string Item, long FaceFen)> Gifts { get; init; }

    /// <summary>Who bears the cost: <c>hq</c> or <c>branch</c>.</summary>
    public required string Funding { get; init; }

    private static readonly HashSet<string> Columns = new(StringComparer.Ordinal)
    {
        "member", "tier", "status", "on-net", "arrears", "arpu", "arpu-before", "brand", "billing", "segments", "lists", "flags", "home", "contracts",
        "joined", "on", "channel", "hall", "offer", "choice", "answer", "gifts", "funding",
    };

    /// <exception cref="FormatException">A column that is not known, or a cell that can't be read.</exception>
    public static SampleMember Read(IReadOnlyDictionary<string, string> row)
    {
        if (row.Keys.FirstOrDefault(c => !Columns.Contains(c)) is { } unknown)
            throw new FormatException($"column '{unknown}' is not known");
        string Text(string column, string otherwise = "") => row.GetValueOrDefault(column, otherwise);
        var answer = SampleAnswer.Read(row["answer"]);
        if (answer.Joins == (Text("gifts").Length == 0))
            throw new FormatException($"{row["member"]}: gifts stand with those who join, and only there");
        return new SampleMember
        {
            Name = row["member"],
            Facts = SampleFacts.Read(row),
            Joined = [.. Cell.List(Text("joined")).Select(Cell.Joining)],
            On = Dates.Parse(row["on"]),
            Channel = Cell.Code<Channel>(Text("channel", "hall")),
            Hall = Text("hall", "65010101"),
            Offer = Text("offer") is { Length: > 0 } offer ? offer : null,
            Choices = Cell.List(Text("choice")),
            Answer = answer,
            Gifts = Text("gifts") == "none" ? [] : [.. Cell.List(Text("gifts")).Select(Cell.Gift)],
            Funding = Text("funding", "hq"),
        };
    }
}
