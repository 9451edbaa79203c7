using Campaigns.Application.Stores;

namespace Campaigns.Application.Members.LookUp;

/// <summary>What a person reads of a member and no rule may depend on.</summary>
public sealed record MemberCard
{
    public required string Name { get; init; }

    public required string CountyName { get; init; }

    public string? ManagerCode { get; init; }
}

/// <summary>Reads member cards.</summary>
public interface IMemberCardStore
{
    /// <exception cref="InvalidOperationException">There is no such member.</exception>
    Task<MemberCard> FindAsync(IStoreSession session, long memberId, CancellationToken cancellationToken);
}
