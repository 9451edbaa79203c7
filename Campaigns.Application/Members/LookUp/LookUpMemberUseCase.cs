using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Members.LookUp;

/// <summary>A member as the counter sees them after typing the number.</summary>
public sealed record MemberView
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Phone { get; init; }

    public required Tier Tier { get; init; }

    public required MemberStatus Status { get; init; }

    /// <summary>Code of the home county.</summary>
    public required string Branch { get; init; }

    public required string BranchName { get; init; }

    /// <summary>Code of the retention manager; null when the member has none.</summary>
    public string? Manager { get; init; }

    public required DateOnly OnNetSince { get; init; }

    public required bool InArrears { get; init; }

    public required IReadOnlyList<string> WarningFlags { get; init; }

    public required IReadOnlyList<MemberContract> Contracts { get; init; }

    public required IReadOnlyList<MemberEnrolment> Enrolments { get; init; }

    /// <summary>When these facts were last taken over from the CRM.</summary>
    public required DateTimeOffset FactsAsOf { get; init; }
}

/// <summary>A contract that runs or will run; no end means until further notice.</summary>
public sealed record MemberContract(string Kind, string Name, DateOnly StartsOn, DateOnly? EndsOn);

/// <summary>What the member takes or took part in.</summary>
public sealed record MemberEnrolment(string Campaign, string CampaignName, bool Live, DateOnly EnrolledOn);

/// <summary>Looks a member up by full phone number.</summary>
public sealed class LookUpMemberUseCase(IDatabase database, MemberLookUpService lookUps, IMemberCardStore cards, IBusinessClock clock)
{
    public async Task<Result<MemberView>> ExecuteAsync(Actor actor, string phone, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.LookUpMember) && !actor.May(Permission.ReadMembers))
            return Refusal.Forbidden();
        var found = await lookUps.FindAsync(actor, phone, cancellationToken);
        if (!found.IsSuccess)
            return found.Refusal;
        var facts = found.Value.Member.Facts;
        var card = await database.ReadAsync(session => cards.FindAsync(session, facts.MemberId, cancellationToken), cancellationToken);
        var today = clock.Today;
        return new MemberView
        {
            Id = facts.MemberId.ToString(CultureInfo.InvariantCulture),
            Name = card.Name,
            Phone = phone,
            Tier = facts.Tier,
            Status = facts.Status,
            Branch = facts.HomeBranches[^1],
            BranchName = card.CountyName,
            Manager = card.ManagerCode,
            OnNetSince = facts.OnNetSince,
            InArrears = facts.InArrears,
            WarningFlags = facts.WarningFlags,
            Contracts = [.. facts.Contracts.Where(c => !(c.EndsOn < today)).Select(c => new MemberContract(c.Kind, c.Name, c.StartsOn, c.EndsOn))],
            Enrolments = [.. facts.Participations.Select(p => new MemberEnrolment(p.CampaignCode, p.CampaignName, p.Live, p.EnrolledOn))],
            FactsAsOf = facts.AsOf,
        };
    }
}
