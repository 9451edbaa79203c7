using Campaigns.Rules.Audience;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Quotas;

namespace Campaigns.Rules.Definitions;

/// <summary>
/// A campaign as plain data: everything of domain §5 that HQ may vary, no code per campaign. Stored as one JSON text per revision;
/// read with <see cref="DefinitionJson"/>, checked with <see cref="DefinitionValidator"/>.
/// </summary>
public sealed record CampaignDefinition
{
    /// <summary>The version this program writes.</summary>
    public const int CurrentSchemaVersion = 1;

    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>Stable, lower-kebab, up to 40 characters; part of addresses.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>First day on which a member may join.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day on which a member may join; null: until the quota is used up.</summary>
    public DateOnly? End { get; init; }

    /// <summary>All conditions must pass.</summary>
    public required IReadOnlyList<Condition> Audience { get; init; }

    /// <summary>Offers in order of preference: the default for a member is the first whose tiers fit.</summary>
    public required IReadOnlyList<Offer> Offers { get; init; }

    public required QuotaPolicy QuotaPolicy { get; init; }

    public Place Place { get; init; } = new();

    public CancellationTerms Cancellation { get; init; } = new();

    /// <summary>The kind of contract an enrolment is for other campaigns, until its last release month ends.</summary>
    public string ContractKind { get; init; } = "prepaid-gift";

    /// <summary>A member may be in only one campaign of each of these groups at a time.</summary>
    public IReadOnlyList<string> ExclusionGroups { get; init; } = [];

    /// <summary>How many live participations in this campaign one member may have.</summary>
    public int MaxPerMember { get; init; } = 1;

    /// <summary>How many participations in this campaign one member may have in all, ended ones included; null: no limit.</summary>
    public int? MaxJoinings { get; init; }

    /// <summary>Months after the end of one participation before the member may join again.</summary>
    public int WaitMonths { get; init; }

    /// <summary>Of several campaigns that fit a member the one with the highest priority is offered first.</summary>
    public int Priority { get; init; }

    /// <summary>How long a reservation holds its place, in minutes.</summary>
    public int ReservationMinutes { get; init; } = 30;
}

/// <summary>Where a member may join (domain §5, Place).</summary>
public enum PlaceKind
{
    HomePrefecture,
    AnyHall,
    ListedHalls,
}

/// <summary>Where a member may join; <see cref="Halls"/> are hall codes, for <see cref="PlaceKind.ListedHalls"/> only.</summary>
public sealed record Place
{
    public PlaceKind Kind { get; init; } = PlaceKind.HomePrefecture;

    public IReadOnlyList<string> Halls { get; init; } = [];

    /// <summary>The channels a member may come through.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [Channel.Hall];
}

/// <summary>What a kept gift costs the member on cancellation.</summary>
public enum KeptGiftCharge
{
    Face,

    /// <summary>What the carrier paid for it.</summary>
    Cost,
    Nothing,
}

/// <summary>
/// Terms of cancellation (domain §4.8, §5). What is refunded is always what was not released: paid-in money is never forfeited, and what
/// was posted stands.
/// </summary>
public sealed record CancellationTerms
{
    /// <summary>Whether an enrolment may be cancelled at any time; if not, only on the same day or while cooling off, where these are granted.</summary>
    public bool Allowed { get; init; } = true;

    /// <summary>Whether it may be undone on the day of payment, every gift returned, while the till is open.</summary>
    public bool SameDayUndo { get; init; }

    /// <summary>For so many days after the payment it may be cancelled, and kept gifts cost nothing.</summary>
    public int CoolingOffDays { get; init; }

    public KeptGiftCharge KeptGifts { get; init; } = KeptGiftCharge.Face;
}
