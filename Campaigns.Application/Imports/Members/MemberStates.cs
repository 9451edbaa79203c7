using Campaigns.Application.Imports.Rows;
using Campaigns.Rules;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Imports.Members;

/// <summary>A member while a chunk is worked through.</summary>
internal sealed class MemberState(long id, StoredFacts facts, bool isNew)
{
    public long Id => id;

    public bool IsNew => isNew;

    /// <summary>The facts in the database; for a new member those of the first row.</summary>
    public StoredFacts Before { get; } = facts;

    public StoredFacts Facts { get; set; } = facts;
}

/// <summary>A number in somebody's hands while a chunk is worked through.</summary>
internal sealed class HoldingState(long id, string phone, DateOnly fromOn, DateOnly? toOn, MemberState member, bool isNew)
{
    public long Id => id;

    public string Phone => phone;

    public DateOnly FromOn => fromOn;

    public DateOnly? ToOn { get; private set; } = toOn;

    public MemberState Member => member;

    public bool IsNew => isNew;

    public bool IsEnded { get; private set; }

    public void End(DateOnly lastDay)
    {
        ToOn = lastDay;
        IsEnded = true;
    }

    /// <summary>Both intervals have a day in common; no end lasts for ever.</summary>
    public bool Overlaps(DateOnly from, DateOnly? to) => from <= (ToOn ?? DateOnly.MaxValue) && FromOn <= (to ?? DateOnly.MaxValue);
}

/// <summary>Who held which number when, as far as a chunk names the numbers.</summary>
internal sealed class HolderIndex
{
    private readonly Dictionary<string, List<HoldingState>> _byPhone = new(StringComparer.Ordinal);

    public HolderIndex(IEnumerable<StoredHolding> stored)
    {
        var members = new Dictionary<long, MemberState>();
        foreach (var row in stored)
        {
            if (!members.TryGetValue(row.MemberId, out var member))
                members[row.MemberId] = member = new MemberState(row.MemberId, row.Facts, isNew: false);
            Add(new HoldingState(row.Id, row.Phone, row.FromOn, row.ToOn, member, isNew: false));
        }
    }

    public IEnumerable<HoldingState> All => _byPhone.Values.SelectMany(h => h);

    public void Add(HoldingState holding)
    {
        if (!_byPhone.TryGetValue(holding.Phone, out var holdings))
            _byPhone[holding.Phone] = holdings = [];
        holdings.Add(holding);
    }

    /// <summary>The holding a row names: by its first day, or without one the present.</summary>
    public HoldingState? Find(PhoneKey key) =>
        Of(key.Phone).Find(h => key.FromOn is { } from ? h.FromOn == from : h.ToOn is null);

    /// <summary>
    /// Whoever has the number at some time of the interval. A member who is closed or ported out and has no last day yet is passed over:
    /// the number was given to the next one, and their holding ends the day before.
    /// </summary>
    public HoldingState? FindInTheWay(string phone, DateOnly from, DateOnly? to) =>
        Of(phone).Find(h => h.Overlaps(from, to) && !Yields(h, from));

    /// <summary>The one who gives the number up to a holder from that day on.</summary>
    public HoldingState? FindYielding(string phone, DateOnly from) => Of(phone).Find(h => Yields(h, from));

    private static bool Yields(HoldingState holding, DateOnly from) =>
        holding.ToOn is null && holding.FromOn < from
        && IsGone(holding.Member.Facts.Status);

    private static bool IsGone(string status) =>
        EnumCode.Parse<MemberStatus>(status) is MemberStatus.Closed or MemberStatus.PortedOut;

    private List<HoldingState> Of(string phone) => _byPhone.GetValueOrDefault(phone) ?? [];
}
