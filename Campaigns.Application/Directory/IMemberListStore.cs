using Campaigns.Application.Stores;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Directory;

/// <summary>Which members to list; all that is given must fit.</summary>
/// <param name="ScopePath">The subtree their home county lies in.</param>
/// <param name="Phone">The full number they have on <paramref name="Today"/>.</param>
/// <param name="AfterId">The page begins after this member.</param>
public sealed record MemberFilter(
    string ScopePath, DateOnly Today, string? Phone, string? NamePrefix, long? ManagerId, Tier? Tier, long AfterId, int RowsToRead);

/// <summary>A member in a list. The phone number is the full one: whoever shows it masks it.</summary>
/// <param name="Phone">The number on the day asked for; null when they have none.</param>
public sealed record ListedMember(
    long Id, string Name, string? Phone, Tier Tier, MemberStatus Status, string CountyCode, string CountyName, string? ManagerCode,
    string? ManagerName, long ArpuFen, IReadOnlyList<string> WarningFlags);

/// <summary>Lists of members, for search and for working through them.</summary>
public interface IMemberListStore
{
    /// <summary>In the order of ids.</summary>
    Task<IReadOnlyList<ListedMember>> ListAsync(IStoreSession session, MemberFilter filter, CancellationToken cancellationToken);
}
