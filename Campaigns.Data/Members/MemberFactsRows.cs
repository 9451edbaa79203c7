using Campaigns.Application.Members;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Campaigns.Data.Members;

/// <summary>A member as the database holds it, and how it becomes facts.</summary>
internal sealed class MemberRow
{
    public long Id { get; init; }

    public string Tier { get; init; } = "";

    public string Status { get; init; } = "";

    public string OnNetOn { get; init; } = "";

    public long ArpuFen { get; init; }

    public int InArrears { get; init; }

    public string? WarningFlags { get; init; }

    public long FactsAt { get; init; }

    public long? ManagerId { get; init; }

    public long CountyId { get; init; }

    public string CountyPath { get; init; } = "";

    public long PrefectureId { get; init; }

    public long RegionId { get; init; }

    public MemberFactsRow ToFacts(IEnumerable<ContractRow> contracts, IEnumerable<ParticipationRow> participations) => new()
    {
        CountyId = CountyId,
        CountyPath = CountyPath,
        ManagerId = ManagerId,
        HomeAncestorIds = [CountyId, PrefectureId, RegionId],
        Facts = new MemberFacts
        {
            MemberId = Id,
            Tier = EnumCode.Parse<Tier>(Tier),
            Status = EnumCode.Parse<MemberStatus>(Status),
            OnNetSince = Dates.Parse(OnNetOn),
            ArpuFen = ArpuFen,
            InArrears = InArrears == 1,
            WarningFlags = WarningFlags?.Split(',') ?? [],
            HomeBranches = CountyPath.Split('/', StringSplitOptions.RemoveEmptyEntries),
            Contracts = [.. contracts.Select(c => c.ToFact())],
            Participations = [.. participations.GroupBy(p => p.EnrolmentId).Select(g => g.First().ToFact(g))],
            AsOf = DateTimeOffset.FromUnixTimeMilliseconds(FactsAt),
        },
    };
}

internal sealed class ContractRow
{
    public long MemberId { get; init; }

    public string Kind { get; init; } = "";

    public string Name { get; init; } = "";

    public string StartsOn { get; init; } = "";

    public string? EndsOn { get; init; }

    public string? CampaignCode { get; init; }

    public long? EnrolmentId { get; init; }

    public ContractFact ToFact() =>
        new(Kind, Name, Dates.Parse(StartsOn), EndsOn is null ? null : Dates.Parse(EndsOn), CampaignCode, EnrolmentId);
}

/// <summary>One row for each exclusion group the participation claims, or one without.</summary>
internal sealed class ParticipationRow
{
    public long MemberId { get; init; }

    public long EnrolmentId { get; init; }

    public string State { get; init; } = "";

    public int? LastMonth { get; init; }

    public string EnrolledOn { get; init; } = "";

    public string CampaignCode { get; init; } = "";

    public string CampaignName { get; init; } = "";

    public string? GroupKey { get; init; }

    public ParticipationFact ToFact(IEnumerable<ParticipationRow> rows) => new(
        CampaignCode,
        CampaignName,
        EnrolmentMachine.IsLive(EnumCode.Parse<EnrolmentState>(State)),
        LastMonth is { } month ? Period.FromNumber(month) : null,
        Dates.Parse(EnrolledOn),
        [.. rows.Where(r => r.GroupKey is not null).Select(r => r.GroupKey!["group:".Length..])]);
}
