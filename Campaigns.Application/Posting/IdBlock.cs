namespace Campaigns.Application.Posting;

/// <summary>Leased ids that no transfer has yet: <paramref name="Count"/> from <paramref name="First"/> on.</summary>
public readonly record struct IdBlock(long First, long Count)
{
    public IdBlock Behind(long used) => new(First + used, Count - used);
}
