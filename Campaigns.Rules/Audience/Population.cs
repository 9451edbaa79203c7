using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// Who can be among the members that some conditions let in, as far as the conditions alone say. Every narrowing takes away; a part
/// that is empty means that nobody is left.
/// </summary>
public sealed record Population
{
    public static Population Everybody { get; } = new();

    public IReadOnlySet<Tier> Tiers { get; init; } = Enum.GetValues<Tier>().ToHashSet();

    public IReadOnlySet<MemberStatus> Statuses { get; init; } = Enum.GetValues<MemberStatus>().ToHashSet();

    public IReadOnlySet<Billing> Billings { get; init; } = Enum.GetValues<Billing>().ToHashSet();

    public IReadOnlySet<Channel> Channels { get; init; } = Enum.GetValues<Channel>().ToHashSet();

    /// <summary>Brands; null: any.</summary>
    public IReadOnlySet<string>? Brands { get; init; }

    public Span OnNetMonths { get; init; } = Span.Any;

    public Span ArpuFen { get; init; } = Span.Any;

    /// <summary>Set where no field can say it: by a rule that never passes.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Whether nobody is left.</summary>
    public bool Nobody => IsEmpty || Tiers.Count == 0 || Statuses.Count == 0 || Billings.Count == 0 || Channels.Count == 0 || Brands?.Count == 0
        || OnNetMonths.IsEmpty || ArpuFen.IsEmpty;

    /// <summary>The population left by all of the conditions.</summary>
    public Population Narrow(IEnumerable<Condition> conditions) => conditions.Aggregate(this, (p, c) => c.Narrow(p));

    /// <summary>A range of whole numbers; both bounds are included, null is no bound.</summary>
    public readonly record struct Span(long? From, long? To)
    {
        public static Span Any { get; } = new(null, null);

        public bool IsEmpty => From > To;

        public Span Intersect(long? from, long? to) => new(
            From is { } f && from is { } g ? Math.Max(f, g) : From ?? from,
            To is { } t && to is { } u ? Math.Min(t, u) : To ?? to);
    }
}
