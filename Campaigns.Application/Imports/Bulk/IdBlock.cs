namespace Campaigns.Application.Imports.Bulk;

/// <summary>A block of ids that belongs to the caller alone; unused ones are lost, which harms nobody.</summary>
public sealed class IdBlock(long first, int count)
{
    private readonly long _end = first + count;
    private long _next = first;

    /// <exception cref="InvalidOperationException">More ids were taken than leased.</exception>
    public long Next() => _next < _end ? _next++ : throw new InvalidOperationException("the leased block of ids is used up");
}
