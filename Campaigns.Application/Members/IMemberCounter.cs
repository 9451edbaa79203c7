namespace Campaigns.Application.Members;

/// <summary>Something that counts while the member base streams by.</summary>
internal interface IMemberCounter
{
    /// <summary>Looks at one member; keeps nothing of them but numbers.</summary>
    void Add(MemberFactsRow member, DateOnly on);
}
