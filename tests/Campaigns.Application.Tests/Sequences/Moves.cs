namespace Campaigns.Application.Tests.Sequences;

/// <summary>Chooses what happens next: the counter is busiest, as in a hall.</summary>
internal sealed class Moves
{
    private readonly Sequence _play;
    private readonly (int Weight, string Name, Func<Task> Make)[] _moves;
    private readonly SortedDictionary<string, int> _made = new(StringComparer.Ordinal);

    public Moves(Sequence play)
    {
        _play = play;
        var (counter, office, time) = (new CounterMoves(play), new OfficeMoves(play), new TimeMoves(play));
        _moves =
        [
            (24, "reserve", counter.ReserveAsync),
            (20, "pay", counter.PayAsync),
            (16, "hand over", counter.HandOverAsync),
            (5, "hand over what is owed", counter.HandOverOwedAsync),
            (12, "sign", counter.SignAsync),
            (4, "withdraw", counter.WithdrawAsync),
            (5, "cancel", office.CancelAsync),
            (3, "refund", office.RefundAsync),
            (3, "reapply", office.ReapplyAsync),
            (4, "exchange", office.ExchangeAsync),
            (3, "move quota", office.MoveQuotaAsync),
            (2, "suspend or resume", office.SuspendOrResumeAsync),
            (10, "clock", time.MoveClockAsync),
            (4, "expire", time.ExpireAsync),
            (4, "catch up", time.CatchUpAsync),
            (2, "post", time.PostAsync),
            (5, "facts", time.ReportFactsAsync),
            (6, "usage", time.ReportUsageAsync),
            (4, "new member", play.AddMemberAsync),
        ];
    }

    public async Task NextAsync()
    {
        var at = _play.Random.Next(_moves.Sum(m => m.Weight));
        var move = _moves.First(m => (at -= m.Weight) < 0);
        await move.Make();
        _made[move.Name] = _made.GetValueOrDefault(move.Name) + 1;
    }

    public override string ToString() => string.Join(", ", _made.Select(m => $"{m.Key} {m.Value}"));
}
