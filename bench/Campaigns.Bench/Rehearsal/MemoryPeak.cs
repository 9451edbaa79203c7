namespace Campaigns.Bench.Rehearsal;

/// <summary>Looks every few milliseconds how much managed memory is in use beyond what was at the start, garbage included.</summary>
internal sealed class MemoryPeak : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20);

    private readonly long _start = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Timer _timer;
    private long _most;

    public MemoryPeak() => _timer = new Timer(_ => Look(), null, Every, Every);

    public long Bytes => Interlocked.Read(ref _most);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var now = GC.GetTotalMemory(forceFullCollection: false) - _start;
        if (now > Interlocked.Read(ref _most))
            Interlocked.Exchange(ref _most, now);
    }
}
