using System.Collections.Concurrent;

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

    /// <summary>How often an answer was one that an earlier life of the service had given, unheard.</summary>
    public int Replayed { get; private set; }

    /// <summary>Serves until the service goes away; without a kill switch, until the customer at the counter is done.</summary>
    public async Task ServeAsync(ServiceProcess service, KillSwitch? killSwitch)
    {
        while ((_unanswered ??= Next(mayBegin: killSwitch is not null)) is { } request)
        {
            killSwitch?.Count();
            if (await service.SendAsync(request) is not { } answer)
                return;
            _unanswered = null;
            _current!.Take(request, answer);
            Replayed += answer.Replayed ? 1 : 0;
            killSwitch?.Count();
        }
    }

    private NotedRequest? Next(bool mayBegin)
    {
        var note = $"{name}-{++_notes}";
        if (_current?.Next(hall, note) is not { } step)
        {
            if (!mayBegin)
                return null;
            _current = phones.TryDequeue(out var phone) ? new Customer(phone) : throw new InvalidOperationException("the sample has too few members");
            Customers.Add(_current);
            step = _current.Next(hall, note)!.Value;
        }

        return new NotedRequest(userName, step.Path, step.Body, note);
    }
}
