using Campaigns.Application.Imports.Rows;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Sample.Generation;

/// <summary>The fixed facts of one well-known member; what is left open is the plain case.</summary>
internal sealed record KnownMember(string Phone, Tier Tier)
{
    public MemberStatus Status { get; init; } = MemberStatus.Active;

    public string County { get; init; } = SampleMembers.HomeCounty;

    public bool HasManager { get; init; } = true;

    public bool InArrears { get; init; }

    public DateOnly Since { get; init; } = new(2016, 3, 1);

    public DateOnly? Until { get; init; }

    public (string Kind, string Name, DateOnly From, DateOnly To)? Contract { get; init; }

    public SampleMember Build(string name)
    {
        var key = new PhoneKey(Phone, Since);
        var spend = 8_000L * ((int)Tier + 1);
        UsageRow[] usage = Until is null ? [.. SampleTimes.UsageMonths.Select(m => new UsageRow(key, m, spend, 240, 8_000))] : [];
        var facts = new MemberRow(
            Phone, Since, Until, name, Tier, Status, County, HasManager ? $"M{County}01" : null, Since,
            SampleUsage.Arpu(usage), InArrears, SampleUsage.Flags(usage, forwarding: false), SampleTimes.FactsAt)
        {
            Brand = "classic",
            Billing = Billing.Postpaid,
            ArpuBeforeFen = usage.Length > 0 ? spend : null,
        };
        ContractRow[] contracts = Contract is { } c ? [new ContractRow(key, c.Kind, c.Name, c.From, c.To)] : [];
        return new SampleMember(facts, contracts, usage);
    }
}
