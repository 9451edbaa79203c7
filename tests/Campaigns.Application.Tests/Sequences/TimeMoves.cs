using Campaigns.Application.Actors;
using Campaigns.Application.Demo;
using Campaigns.Application.Enrolment.Expire;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Tests.Sequences;

/// <summary>Time going by, what falls due with it, and what billing reports meanwhile.</summary>
internal sealed class TimeMoves(Sequence play)
{
    private Period _posted = Period.Of(2026, 10);

    /// <summary>By some minutes, a day, or into the next month; never to the very minute a reservation ends in.</summary>
    public Task MoveClockAsync()
    {
        var clock = play.Carrier.Clock;
        switch (play.Random.Next(10))
        {
            case < 6:
                clock.Advance(TimeSpan.FromMinutes(play.Pick([7, 31])));
                break;
            case < 9:
                clock.Advance(TimeSpan.FromDays(1));
                break;
            default:
                var next = Period.Of(play.Today) + play.Pick([1, 1, 1, 2]);
                clock.MoveTo(next.Year, next.Month, play.Pick([1, 15]));
                break;
        }

        play.Note($"clock");
        return Task.CompletedTask;
    }

    public async Task ExpireAsync()
    {
        play.Note($"expire");
        (await play.Carrier.Get<ExpireReservationsUseCase>().ExecuteAsync(Actor.System, default)).IsSuccess.ShouldBeTrue();
        Expire();
    }

    public async Task CatchUpAsync()
    {
        play.Note($"catch up");
        (await play.Carrier.Get<DueWorkService>().CatchUpAsync(default)).ShouldBeNull();
        Expire();
        await TakePostedAsync();
    }

    public async Task PostAsync()
    {
        play.Note($"post");
        (await play.Carrier.Get<RunPeriodUseCase>().ExecuteAsync(Actor.System, new RunPeriodCommand(Period.Of(play.Today)), null, default))
            .IsSuccess.ShouldBeTrue();
        await TakePostedAsync();
    }

    /// <summary>As an import brings it: suspended or back, in arrears or not.</summary>
    public async Task ReportFactsAsync()
    {
        var member = play.Pick(play.Expected.Members);
        (member.Active, member.InArrears) = (play.Random.Next(4) > 0, play.Random.Next(4) == 0);
        play.Note($"facts of {member.Seeded.Phone}: active {member.Active}, in arrears {member.InArrears}");
        await play.Carrier.Db.ExecuteAsync(
            "UPDATE member SET status = :status, in_arrears = :arrears WHERE id = :id",
            new { status = member.Active ? "active" : "suspended", arrears = member.InArrears ? 1 : 0, id = member.Seeded.Id });
    }

    private void Expire()
    {
        foreach (var enrolment in play.Expected.Enrolments.Where(e => e.State == EnrolmentState.Reserved && e.ExpiresAt <= play.Carrier.Clock.Now))
            enrolment.State = EnrolmentState.Expired;
    }

    /// <summary>What was released is exactly what fell due for those who may receive it, and nothing for those who may not.</summary>
    private async Task TakePostedAsync()
    {
        var month = Period.Of(play.Today);
        var firstRun = month > _posted;
        _posted = month;
        var stored = (await StoredRelease.ListAsync(play.Carrier)).ToDictionary(r => r.Number, StringComparer.Ordinal);
        foreach (var enrolment in play.Expected.Enrolments.Where(e => e.HasPaid && e.State != EnrolmentState.Cancelled))
        {
            var (due, now) = (enrolment.DueBy(month), stored.GetValueOrDefault(enrolment.Number)?.Posted ?? 0);
            if (!enrolment.Member.MayReceive)
                now.ShouldBe(enrolment.Released, $"{enrolment.Number} may not receive");
            else if (firstRun)
                now.ShouldBe(due, $"{enrolment.Number} in the first run of {month}");
            else
                now.ShouldBeInRange(enrolment.Released, due, $"{enrolment.Number} in {month}");
            enrolment.Released = (int)now;
            if (enrolment.State == EnrolmentState.Active && now == ExpectedEnrolment.Instalments)
                enrolment.State = EnrolmentState.Completed;
        }
    }
}
