using Campaigns.Application.Posting.Conditional;
using Campaigns.Rules;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Data.Posting;

/// <summary>A conditional instalment as it is read: its line, why it is held, the member, and the usage of two months.</summary>
internal sealed class DueRow
{
    public long EnrolmentId { get; init; }

    public string Lot { get; init; } = "";

    public int N { get; init; }

    public long AmountFen { get; init; }

    public int DueMonth { get; init; }

    public string Terms { get; init; } = "";

    public string? HeldFor { get; init; }

    public long MemberId { get; init; }

    public string Tier { get; init; } = "";

    public string Status { get; init; } = "";

    public string OnNetOn { get; init; } = "";

    public long ArpuFen { get; init; }

    public long? ArpuBeforeFen { get; init; }

    public bool InArrears { get; init; }

    public string? Brand { get; init; }

    public string? Billing { get; init; }

    public string? Segments { get; init; }

    public long FactsAt { get; init; }

    public long? SpendFen { get; init; }

    public long? CallMinutes { get; init; }

    public long? DataMb { get; init; }

    public long? LateSpendFen { get; init; }

    public long? LateCallMinutes { get; init; }

    public long? LateDataMb { get; init; }

    public DueInstalment ToInstalment(Period runMonth) => new()
    {
        EnrolmentId = EnrolmentId,
        Lot = EnumCode.Parse<Lot>(Lot),
        N = N,
        AmountFen = AmountFen,
        DueMonth = DueMonth,
        Terms = Terms,
        HeldFor = HeldFor,
        Facts = new MemberFacts
        {
            MemberId = MemberId,
            Tier = EnumCode.Parse<Tier>(Tier),
            Status = EnumCode.Parse<MemberStatus>(Status),
            OnNetSince = Dates.Parse(OnNetOn),
            ArpuFen = ArpuFen,
            ArpuBeforeFen = ArpuBeforeFen,
            InArrears = InArrears,
            Brand = Brand,
            Billing = Billing is null ? null : EnumCode.Parse<Billing>(Billing),
            Segments = Segments?.Split(',') ?? [],
            Usage = Usage(DueMonth - 1, SpendFen, CallMinutes, DataMb),
            AsOf = DateTimeOffset.FromUnixTimeMilliseconds(FactsAt),
        },
        Lately = Usage(runMonth.Number - 1, LateSpendFen, LateCallMinutes, LateDataMb),
    };

    private static MonthUsage? Usage(int month, long? spendFen, long? callMinutes, long? dataMb) =>
        spendFen is { } spend ? new MonthUsage(Period.FromNumber(month), spend, callMinutes ?? 0, dataMb ?? 0) : null;
}
