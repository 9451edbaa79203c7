using Campaigns.Application.Stores;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Imports.Contradictions;

/// <summary>A live enrolment and the rules it was made under.</summary>
public sealed record LiveEnrolment
{
    public required long MemberId { get; init; }

    public required string EnrolmentNo { get; init; }

    public required string CampaignCode { get; init; }

    public required long CampaignId { get; init; }

    public required int Revision { get; init; }

    /// <summary>The tier as it was reserved.</summary>
    public required Tier Tier { get; init; }
}

/// <summary>Finds the enrolments that changed facts may contradict.</summary>
public interface IContradictionStore
{
    /// <summary>Live enrolments of these members, by number.</summary>
    Task<IReadOnlyList<LiveEnrolment>> FindLiveAsync(IStoreSession session, IReadOnlyCollection<long> memberIds, CancellationToken cancellationToken);
}
