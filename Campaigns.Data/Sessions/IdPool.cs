namespace Campaigns.Data.Sessions;

/// <summary>
/// Ids leased to this process and not yet used, lowest first. Blocks come from the database in a transaction of their own, so an id
/// that was handed out is never handed out again, also when the work that took it is rolled back; what a lease did not take goes back.
/// </summary>
internal sealed class IdPool(Func<int, CancellationToken, Task<long>> leaseBlock) : IDisposable
{
    public const int BlockSize = 1000;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _refilling = new(1, 1);
    private readonly List<IdRange> _free = [];

    /// <summary>At least <paramref name="count"/> ids for one transaction.</summary>
    public async Task<IdLease> RentAsync(int count, CancellationToken cancellationToken)
    {
        if (TryTake(count) is { } ready)
            return ready;
        await _refilling.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                if (TryTake(count) is { } lease)
                    return lease;
                var first = await leaseBlock(BlockSize, cancellationToken);
                GiveBack([new IdRange(first, first + BlockSize)]);
            }
        }
        finally
        {
            _refilling.Release();
        }
    }

    public void Dispose() => _refilling.Dispose();

    private IdLease? TryTake(int count)
    {
        lock (_lock)
        {
            if (_free.Sum(r => r.Count) < count)
                return null;
            var taken = new List<IdRange>();
            for (long missing = count; missing > 0; missing -= taken[^1].Count)
            {
                var range = _free[0];
                var end = Math.Min(range.End, range.First + missing);
                taken.Add(range with { End = end });
                if (end == range.End)
                    _free.RemoveAt(0);
                else
                    _free[0] = range with { First = end };
            }

            return new IdLease(taken, GiveBack);
        }
    }

    private void GiveBack(IEnumerable<IdRange> ranges)
    {
        lock (_lock)
        {
            _free.AddRange(ranges.Where(r => r.Count > 0));
            _free.Sort((a, b) => a.First.CompareTo(b.First));
            for (var i = _free.Count - 1; i > 0; i--)
            {
                if (_free[i - 1].End != _free[i].First) continue;
                _free[i - 1] = _free[i - 1] with { End = _free[i].End };
                _free.RemoveAt(i);
            }
        }
    }
}

/// <summary>Ids from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct IdRange(long First, long End)
{
    public long Count => End - First;
}

/// <summary>The ids of one transaction; disposing gives the untouched ones back.</summary>
internal sealed class IdLease(IReadOnlyList<IdRange> ranges, Action<IEnumerable<IdRange>> giveBack) : IDisposable
{
    private readonly Queue<IdRange> _ranges = new(ranges);
    private readonly Lock _lock = new();
    private IdRange _current;

    /// <exception cref="InvalidOperationException">More ids than a session is promised: lease them before with <c>IIdSource.LeaseAsync</c>.</exception>
    public long Next()
    {
        lock (_lock)
        {
            if (_current.Count == 0 && !_ranges.TryDequeue(out _current))
                throw new InvalidOperationException("this transaction has used the ids it was given; lease a block before it");
            var id = _current.First;
            _current = _current with { First = id + 1 };
            return id;
        }
    }

    public void Dispose() => giveBack(_ranges.Prepend(_current));
}
