namespace Campaigns.Application.Posting;

/// <summary>Leased ids that no transfer has yet: <paramref name="Count"/> from <paramref name="First"/> on.</summary>
public readonly record struct IdBlock(long First, int Count)
{
    public IdBlock Behind(int used) => new(First + used, Count - used);
}
