using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// Who can be among the members that some conditions let in, as far as the conditions alone say. Every narrowing takes away; a part
/// that is empty means that nobody is left. It may always hold more than it need, never less.
/// </summary>
public sealed partial record Population
{
    private const string Brand = "brand";

    public static Population Everybody { get; } = new();

    public IReadOnlySet<Tier> Tiers { get; init; } = Enum.GetValues<Tier>().ToHashSet();

    public IReadOnlySet<MemberStatus> Statuses { get; init; } = Enum.GetValues<MemberStatus>().ToHashSet();

    public IReadOnlySet<Billing> Billings { get; init; } = Enum.GetValues<Billing>().ToHashSet();

    public IReadOnlySet<Channel> Channels { get; init; } = Enum.GetValues<Channel>().ToHashSet();

    /// <summary>Brands; null: any.</summary>
    public IReadOnlySet<string>? Brands { get; init; }

    public Span OnNetMonths { get; init; } = Span.Any;

    public Span ArpuFen { get; init; } = Span.Any;

    /// <summary>Change of ARPU in whole percent; what lies between two of them counts to both.</summary>
    public Span ArpuPercent { get; init; } = Span.Any;

    public Span SpendFen { get; init; } = Span.Any;

    public Span CallMinutes { get; init; } = Span.Any;

    public Span DataMb { get; init; } = Span.Any;

    /// <summary>Set where no field can say it: by a rule that never passes.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Whether nobody is left.</summary>
    public bool Nobody => IsEmpty || Tiers.Count == 0 || Statuses.Count == 0 || Billings.Count == 0 || Channels.Count == 0
        || OnNetMonths.IsEmpty || ArpuFen.IsEmpty || ArpuPercent.IsEmpty || SpendFen.IsEmpty || CallMinutes.IsEmpty || DataMb.IsEmpty
        || Brands?.All(b => Missing.Contains(Mark(Brand, b))) == true
        || OneOf.Any(marks => marks.IsSubsetOf(Missing));

    /// <summary>
    /// The population left by all of the conditions. Each is asked twice: what a later one takes away may empty an alternative of an earlier.
    /// </summary>
    public Population Narrow(IEnumerable<Condition> conditions)
    {
        var all = conditions.ToArray();
        return all.Concat(all).Aggregate(this, (p, c) => c.Narrow(p));
    }

    /// <summary>Members of one of the brands.</summary>
    public Population OfBrands(IReadOnlyList<string> brands) => this with { Brands = brands.Where(b => Brands?.Contains(b) != false).ToHashSet(StringComparer.Ordinal) };

    /// <summary>Members of another brand than these.</summary>
    public Population OfOtherBrands(IReadOnlyList<string> brands) => Lacking(Brand, brands);
}
