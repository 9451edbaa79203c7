using System.Globalization;
using Campaigns.Application.Results;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Sequences;

/// <summary>The product and the model side by side, moved together; every move is on record for the message of a failure.</summary>
internal sealed class Sequence(Carrier carrier, Random random, Expected expected)
{
    private const int MovesKept = 40;

    private readonly Queue<string> _moves = new();

    public Carrier Carrier => carrier;

    public Random Random => random;

    public Expected Expected => expected;

    public DateOnly Today => DateOnly.FromDateTime(carrier.Clock.Now.DateTime);

    public string Moves => string.Join('\n', _moves);

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>A random one that fits; null when there is none.</summary>
    public ExpectedEnrolment? PickEnrolment(Func<ExpectedEnrolment, bool> which)
    {
        var fitting = Expected.Enrolments.Where(which).ToList();
        return fitting.Count == 0 ? null : Pick(fitting);
    }

    public async Task AddMemberAsync()
    {
        var county = Pick([Places.County11, Places.County12, Places.County21]);
        Expected.Members.Add(new ExpectedMember(await carrier.Seed.MemberAsync(Pick([Tier.Diamond, Tier.Gold, Tier.Silver]), county)));
    }

    public void Note(FormattableString move)
    {
        _moves.Enqueue($"{carrier.Clock.Now:yyyy-MM-dd HH:mm} {move.ToString(CultureInfo.InvariantCulture)}");
        if (_moves.Count > MovesKept)
            _moves.Dequeue();
    }

    /// <summary>Sends a command, now and then a second time with the same key: a success is replayed, a refusal is no other.</summary>
    public async Task<Result<T>> SendAsync<T>(Func<string, Task<Result<T>>> send)
    {
        var key = carrier.NewKey();
        var result = await send(key);
        if (random.Next(8) != 0)
            return result;
        var again = await send(key);
        again.Refusal?.Code.ShouldBe(result.Refusal?.Code, "sent again");
        again.IsSuccess.ShouldBe(result.IsSuccess, "sent again");
        again.Replayed.ShouldBe(result.IsSuccess, "sent again");
        return result;
    }

    /// <summary>The refusal is the one foreseen, or there is none where none was.</summary>
    public static bool ShouldBeAsForeseen<T>(Result<T> result, string? refusal)
    {
        (result.Refusal?.Code).ShouldBe(refusal, string.Join(' ', result.Refusal?.Reasons.Select(r => r.Code) ?? []));
        return result.IsSuccess;
    }
}
