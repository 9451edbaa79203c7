using System.Net;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Processes;

namespace Campaigns.Api.Tests.Crash;

/// <summary>Walks the clock to the first of the next month, on which the releases fall due, and posts that month once more by hand.</summary>
internal sealed class MonthEnd
{
    private const string User = "finance";

    private NotedRequest? _unanswered;
    private bool _sentBefore;
    private bool _walked;

    /// <summary>The month the clock was last acknowledged to stand in.</summary>
    public Period Month { get; private set; } = Period.Of(2026, 11);

    /// <summary>Whether it has begun and not come to its end.</summary>
    public bool UnderWay => _walked || _unanswered is not null;

    public List<(NotedRequest Request, NotedAnswer Answer)> Runs { get; } = [];

    /// <summary>Goes on until the month is posted or the service goes away.</summary>
    public async Task RunAsync(ServiceProcess service, KillSwitch? killSwitch)
    {
        do
        {
            _unanswered ??= _walked ? Posting(Month) : Walk(Month + 1);
            killSwitch?.Count();
            var answer = await service.SendAsync(_unanswered);
            var repeated = _sentBefore;
            _sentBefore = true;
            if (answer is null)
                return;
            Take(_unanswered, answer, repeated);
            (_unanswered, _sentBefore) = (null, false);
            killSwitch?.Count();
        }
        while (_walked);
    }

    private void Take(NotedRequest request, NotedAnswer answer, bool repeated)
    {
        if (!_walked)
        {
            // A walk has no key: that the clock has passed the moment says that it was walked.
            if (answer.Status != HttpStatusCode.OK && !(repeated && answer.Code == "clock-backwards"))
                throw answer.Unexpected(request);
            (Month, _walked) = (Month + 1, true);
            return;
        }

        if (answer.Status != HttpStatusCode.Created || answer.Text("state") != "done")
            throw answer.Unexpected(request);
        Runs.Add((request, answer));
        _walked = false;
    }

    private static NotedRequest Walk(Period month) =>
        new(User, "/demo/clock", new { now = new DateTimeOffset(month.Day(1), new TimeOnly(9, 0), TimeSpan.FromHours(8)) }, $"walk-{month}");

    private static NotedRequest Posting(Period month) => new(User, "/posting-runs", new { period = month.ToString() }, $"post-{month}");
}
