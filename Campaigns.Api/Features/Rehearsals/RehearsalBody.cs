using Campaigns.Application.Rehearsals;
using Campaigns.Rules.Audience;

namespace Campaigns.Api.Features.Rehearsals;

/// <summary>What to rehearse; everything may be left out.</summary>
internal sealed record RehearsalBody
{
    /// <summary>Any revision, a draft too; the latest when left out.</summary>
    public int? Revision { get; init; }

    /// <summary>The day the rules are asked for; today, or the first day of a campaign that has not begun.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The channel members come through; the first the campaign is open for.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Of a hundred eligible members so many join, to two decimals; the earlier campaign's rate, else 30.</summary>
    public decimal? TakeUpPercent { get; init; }

    /// <summary>Months over which joinings are spread; those of the campaign, at most 12, and 3 without an end.</summary>
    public int? Months { get; init; }

    /// <summary>Code of an earlier campaign to compare with.</summary>
    public string? CompareWith { get; init; }

    public RehearsalRequest ToRequest() =>
        new() { On = On, Channel = Channel, TakeUpPercent = TakeUpPercent, Months = Months, CompareWith = CompareWith };
}
