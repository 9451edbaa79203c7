using Campaigns.Application.Imports.Members;
using Campaigns.Rules;

namespace Campaigns.Data.Imports;

internal sealed class HoldingRow
{
    public long PhoneId { get; init; }

    public string Phone { get; init; } = "";

    public string FromOn { get; init; } = "";

    public string? ToOn { get; init; }

    public long MemberId { get; init; }

    public string Name { get; init; } = "";

    public string Tier { get; init; } = "";

    public string Status { get; init; } = "";

    public long CountyId { get; init; }

    public long? ManagerId { get; init; }

    public string OnNetOn { get; init; } = "";

    public long ArpuFen { get; init; }

    public bool InArrears { get; init; }

    public string? WarningFlags { get; init; }

    public string? Brand { get; init; }

    public string? Billing { get; init; }

    public long? ArpuBeforeFen { get; init; }

    public string? Segments { get; init; }

    public long FactsAt { get; init; }

    public StoredHolding ToHolding() => new(
        PhoneId,
        Phone,
        Dates.Parse(FromOn),
        ToOn is null ? null : Dates.Parse(ToOn),
        MemberId,
        new StoredFacts
        {
            Name = Name,
            Tier = Tier,
            Status = Status,
            CountyId = CountyId,
            ManagerId = ManagerId,
            OnNetOn = OnNetOn,
            ArpuFen = ArpuFen,
            InArrears = InArrears,
            WarningFlags = WarningFlags,
            Brand = Brand,
            Billing = Billing,
            ArpuBeforeFen = ArpuBeforeFen,
            Segments = Segments,
            FactsAt = FactsAt,
        });
}

internal sealed class AssignmentRow
{
    public long Id { get; init; }

    public long MemberId { get; init; }

    public string FromOn { get; init; } = "";

    public string? ToOn { get; init; }

    public StoredAssignment ToAssignment() => new(Id, MemberId, Dates.Parse(FromOn), ToOn is null ? null : Dates.Parse(ToOn));
}
