using System.Collections.Concurrent;
using System.Net;
using Campaigns.Api.Tests.Crash;
using Campaigns.TestKit.Processes;

namespace Campaigns.Api.Tests.Faults;

/// <summary>
/// What a hall's program does when the service stumbles: the same request with the same key, to another node when one doesn't answer, until
/// the answer is one to go by. A fault of the service (500) is one, and fails the test.
/// </summary>
internal sealed class PatientClient(params ServiceProcess[] nodes)
{
    private static readonly string[] ComeAgain = ["database-unavailable", "database-busy", "request-in-progress"];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private int _sent;

    /// <summary>Struck before a request is sent and after its answer came; null for none.</summary>
    public KillSwitch? KillSwitch { get; set; }

    /// <summary>Nobody is sent anything before it is done: a sample has only so many members.</summary>
    public Task Rest { get; set; } = Task.CompletedTask;

    /// <summary>How often each answer meant to come again; <c>none</c> where there was no answer.</summary>
    public ConcurrentDictionary<string, int> Stumbles { get; } = new(StringComparer.Ordinal);

    /// <summary>Puts a node that was started again in the place of its former life.</summary>
    public void Replace(int node, ServiceProcess process) => nodes[node] = process;

    public async Task<NotedAnswer?> SendAsync(NotedRequest request)
    {
        using var limit = new CancellationTokenSource(ProgramProcess.Limit);
        using var tick = new PeriodicTimer(Pause, TimeProvider.System);
        // Callers are spread over the nodes.
        var node = Interlocked.Increment(ref _sent) % nodes.Length;
        while (true)
        {
            await Rest;
            KillSwitch?.Count();
            var answer = await nodes[node].SendAsync(request);
            KillSwitch?.Count();
            if (answer is not null && !IsToComeAgain(answer))
                return answer;
            Stumbles.AddOrUpdate(answer?.Code ?? "none", 1, (_, n) => n + 1);
            node = (node + 1) % nodes.Length;
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    public override string ToString() => string.Join(", ", Stumbles.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key} {s.Value}"));

    private static bool IsToComeAgain(NotedAnswer answer) =>
        answer.Status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict && ComeAgain.Contains(answer.Code);
}
