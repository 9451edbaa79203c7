using Campaigns.Application.Demo;
using Campaigns.Application.Enrolment;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using Shared.SampleCampaigns;

namespace Campaigns.Application.Tests.SampleTables;

/// <summary>
/// A sample campaign from its definition to the last month of its table, through the real use cases: each day on which something happens
/// the facts are as the tables say, what is due runs as at night, then the members of that day come.
/// </summary>
internal sealed class SampleRun : IAsyncDisposable
{
    private readonly Dictionary<string, SeededMember> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnrolmentView> _enrolments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SampleMonth> _standing = new(StringComparer.Ordinal);
    private readonly HashSet<(string, Period)> _reported = [];
    private readonly SampleCampaign _sample;
    private readonly Carrier _carrier;
    private readonly SampleSeed _seed;

    private SampleRun(SampleCampaign sample, Carrier carrier)
    {
        (_sample, _carrier) = (sample, carrier);
        (_seed, Counter) = (new SampleSeed(carrier), new SampleCounter(carrier));
    }

    public Carrier Carrier => _carrier;

    public SampleCounter Counter { get; }

    /// <summary>Of those who joined, by the member's name in the table.</summary>
    public IReadOnlyDictionary<string, EnrolmentView> Enrolments => _enrolments;

    /// <summary>The campaign open, with those that members joined before; the members there, nobody joined yet.</summary>
    public static async Task<SampleRun> OpenAsync(TestEngine engine, SampleCampaign sample)
    {
        var run = new SampleRun(sample, await Carrier.OpenAsync(engine));
        await run.Counter.OpenAsync(sample.Definition);
        foreach (var other in sample.Members.SelectMany(m => m.Joined).Select(j => j.Campaign).Distinct().Where(c => c != sample.Definition.Code))
            await run.Counter.OpenAsync(SampleCampaign.Load(other).Definition);
        foreach (var member in sample.Members)
            run._members.Add(member.Name, await run._seed.AddAsync(member.Facts));
        return run;
    }

    /// <summary>
    /// Walks to the end of the tables; <paramref name="come"/> is told of each member on their day, and returns what they enrolled in, if
    /// anything; <paramref name="leave"/> of each who wants out again.
    /// </summary>
    public async Task WalkAsync(Func<SampleMember, SeededMember, Task<EnrolmentView?>> come, Func<SampleCancellation, EnrolmentView, Task> leave)
    {
        foreach (var day in Days())
        {
            _carrier.Clock.MoveTo(day.Year, day.Month, day.Day);
            await TakeInAsync(Period.Of(day));
            (await _carrier.Get<DueWorkService>().CatchUpAsync(default)).ShouldBeNull();
            if (!People().Contains(day))
                continue;
            foreach (var (member, campaign) in _sample.Members.SelectMany(m => m.Joined.Where(j => j.On == day).Select(j => (m, j.Campaign))))
                await Counter.JoinAsync(campaign, _members[member.Name]);
            foreach (var member in _sample.Members.Where(m => m.On == day))
            {
                if (await come(member, _members[member.Name]) is { } enrolment)
                    _enrolments.Add(member.Name, enrolment);
            }

            foreach (var cancellation in _sample.Cancellations.Where(c => c.On == day))
                await leave(cancellation, _enrolments[cancellation.Member]);
            (await _carrier.Get<DueWorkService>().CatchUpAsync(default)).ShouldBeNull();
        }
    }

    public ValueTask DisposeAsync() => _carrier.DisposeAsync();

    /// <summary>Days on which somebody comes or joined, and of every month the first and the days of release.</summary>
    private IEnumerable<DateOnly> Days()
    {
        var days = _sample.Definition.Offers.SelectMany(o => new[] { o.Release.Day, o.Bonus?.Day ?? 1 }).Append(1).Distinct().ToArray();
        var people = People().ToArray();
        var (first, last) = (Period.Of(people.Min()), Period.Of(people.Max()));
        var between = Enumerable.Range(0, last - first + 1).Select(i => first + i);
        return _sample.Walked.Concat(between).SelectMany(m => days.Select(m.Day)).Concat(people).Where(d => d >= people.Min()).Distinct().Order();
    }

    /// <summary>Days on which somebody comes, joined before, or leaves.</summary>
    private IEnumerable<DateOnly> People() =>
        _sample.Members.SelectMany(m => m.Joined.Select(j => j.On).Append(m.On)).Concat(_sample.Cancellations.Select(c => c.On));

    /// <summary>What the CRM says of the month, and billing of those before it.</summary>
    private async Task TakeInAsync(Period month)
    {
        foreach (var member in _sample.Members)
        {
            var known = _sample.Months.GetValueOrDefault((member.Name, month), SampleMonth.Quiet with { Status = member.Facts.Status, InArrears = member.Facts.InArrears });
            if (_standing.TryGetValue(member.Name, out var last) && (last.Status, last.InArrears) == (known.Status, known.InArrears))
                continue;
            _standing[member.Name] = known;
            await _seed.SetStandingAsync(_members[member.Name], known.Status, known.InArrears);
        }

        foreach (var ((name, over), facts) in _sample.Months.Where(m => m.Key.Month < month && _reported.Add(m.Key)))
        {
            if (facts.Usage is { } usage)
                await _seed.ReportAsync(_members[name], usage);
            if (facts.BonusUsedFen is { } used)
                await _seed.ReportBonusAsync(_enrolments[name].Number, over, used);
        }
    }
}
