namespace Campaigns.Rules.Audience;

public sealed partial record Population
{
    /// <summary>Everybody who is in one of the populations, and nobody when all are empty.</summary>
    public static Population Union(IEnumerable<Population> alternatives)
    {
        var inhabited = alternatives.Where(p => !p.Nobody).ToArray();
        return inhabited.Length == 0 ? Everybody with { IsEmpty = true } : inhabited.Aggregate((a, b) => a.Or(b));
    }

    private Population Or(Population other) => new()
    {
        Tiers = Tiers.Union(other.Tiers).ToHashSet(),
        Statuses = Statuses.Union(other.Statuses).ToHashSet(),
        Billings = Billings.Union(other.Billings).ToHashSet(),
        Channels = Channels.Union(other.Channels).ToHashSet(),
        Brands = Brands is null || other.Brands is null ? null : Brands.Union(other.Brands).ToHashSet(),
        OnNetMonths = OnNetMonths.Hull(other.OnNetMonths),
        ArpuFen = ArpuFen.Hull(other.ArpuFen),
        ArpuPercent = ArpuPercent.Hull(other.ArpuPercent),
        SpendFen = SpendFen.Hull(other.SpendFen),
        CallMinutes = CallMinutes.Hull(other.CallMinutes),
        DataMb = DataMb.Hull(other.DataMb),
        Missing = Missing.Intersect(other.Missing).ToHashSet(StringComparer.Ordinal),
        OneOf = [.. OneOf.Where(marks => other.Asks(marks)), .. other.OneOf.Where(marks => !OneOf.Contains(marks) && Asks(marks))],
    };

    /// <summary>Whether everybody here has one of the marks.</summary>
    private bool Asks(IReadOnlySet<string> marks) => OneOf.Any(asked => asked.IsSubsetOf(marks));
}
