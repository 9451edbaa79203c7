using System.Collections.Concurrent;
using Campaigns.TestKit.Processes;

namespace Campaigns.Api.Tests.Crash;

/// <summary>
/// One caller at a hall's counter, one customer after the other. Each request is noted with its key before it is sent; one that was not
/// answered is sent again, the same, before anything else.
/// </summary>
internal sealed class CounterClerk(string name, string userName, string hall, ConcurrentQueue<string> phones)
{
    private Customer? _current;
    private NotedRequest? _unanswered;
    private int _notes;

    public List<Customer> Customers { get; } = [];

    /// <summary>How many requests have been answered.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>How often an answer was one that an earlier life of the service had given, unheard.</summary>
    public int Replayed { get; private set; }

    /// <summary>Serves until the service goes away; without a kill switch, until the customer at the counter is done.</summary>
    public Task ServeAsync(ServiceProcess service, KillSwitch? killSwitch) => ServeAsync(
        async request =>
        {
            killSwitch?.Count();
            var answer = await service.SendAsync(request);
            if (answer is not null)
                killSwitch?.Count();
            return answer;
        },
        () => killSwitch is not null);

    /// <summary>Serves until nobody answers; or, once no other customer may come, until the one at the counter is done.</summary>
    public async Task ServeAsync(Func<NotedRequest, Task<NotedAnswer?>> send, Func<bool> mayBegin)
    {
        while ((_unanswered ??= Next(mayBegin)) is { } request)
        {
            if (await send(request) is not { } answer)
                return;
            _unanswered = null;
            _current!.Take(request, answer);
            Replayed += answer.Replayed ? 1 : 0;
            Acknowledged++;
        }
    }

    private NotedRequest? Next(Func<bool> mayBegin)
    {
        var note = $"{name}-{++_notes}";
        if (_current?.Next(hall, note) is not { } step)
        {
            if (!mayBegin())
                return null;
            _current = phones.TryDequeue(out var phone) ? new Customer(phone) : throw new InvalidOperationException("the sample has too few members");
            Customers.Add(_current);
            step = _current.Next(hall, note)!.Value;
        }

        return new NotedRequest(userName, step.Path, step.Body, note);
    }
}
