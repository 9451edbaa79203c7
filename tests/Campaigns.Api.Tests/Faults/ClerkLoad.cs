using Campaigns.Api.Tests.Crash;
using Campaigns.TestKit.Processes;

namespace Campaigns.Api.Tests.Faults;

/// <summary>Clerks serving one customer after the other, in the background, until told that no other may come.</summary>
internal sealed class ClerkLoad
{
    private readonly CounterClerk[] _clerks;
    private readonly Task _work;
    private volatile bool _closed;

    public ClerkLoad(CounterClerk[] clerks, Func<NotedRequest, Task<NotedAnswer?>> send)
    {
        _clerks = clerks;
        _work = Task.WhenAll(clerks.Select(c => c.ServeAsync(send, () => !_closed)));
    }

    /// <summary>How many requests have been acknowledged so far.</summary>
    public int Acknowledged => _clerks.Sum(c => c.Acknowledged);

    /// <summary>Returns when so many more were acknowledged.</summary>
    public async Task GoOnForAsync(int more)
    {
        var target = Acknowledged + more;
        using var limit = new CancellationTokenSource(ProgramProcess.Limit);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        while (Acknowledged < target)
        {
            if (_work.IsCompleted)
                await _work;
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>Waits for something that comes of the load; a clerk's own fault ends the wait.</summary>
    public async Task<T> UntilAsync<T>(Task<T> task)
    {
        if (await Task.WhenAny(task, _work) == _work)
            await _work;
        return await task;
    }

    /// <summary>Lets everyone at a counter be served to the end.</summary>
    public Task EndAsync()
    {
        _closed = true;
        return _work;
    }
}
