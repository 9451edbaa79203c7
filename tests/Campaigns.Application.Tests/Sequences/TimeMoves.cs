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

    /// <summary>What members spent in one of the last months: of most it is never told, of some late, of some corrected.</summary>
    public async Task ReportUsageAsync()
    {
        var month = Period.Of(play.Today) + -play.Random.Next(3);
        play.Note($"usage of {month}");
        foreach (var member in play.Expected.Members.Where(_ => play.Random.Next(3) == 0))
        {
            var spent = play.Pick([2_999L, 3_000L, 5_000L]);
            var args = new { member = member.Seeded.Id, month = month.Number, spent };
            member.Spent[month] = spent;
            await play.Carrier.Db.ExecuteAsync("DELETE FROM member_usage WHERE member_id = :member AND usage_month = :month", args);
            await play.Carrier.Db.ExecuteAsync(
                "INSERT INTO member_usage (member_id, usage_month, spend_fen, call_minutes, data_mb) VALUES (:member, :month, :spent, 0, 0)", args);
        }
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
        var again = month == _posted;
        var firstRun = again ? month : _posted + 1;
        _posted = month;
        var stored = await StoredRelease.ListAsync(play.Carrier);
        foreach (var enrolment in play.Expected.Enrolments.Where(e => e.HasPaid && e.State != EnrolmentState.Cancelled))
        {
            var (due, now) = (enrolment.ReleasedBy(firstRun, month, play.Expected), stored[enrolment.Number].ToHashSet());
            // A month that was posted before may be left as it is, or brought up to what was reported since.
            now.ShouldBeSubsetOf(due, $"{enrolment.Number} in {month}");
            (again ? enrolment.Released : due).ShouldBeSubsetOf(now, $"{enrolment.Number} in {month}");
            enrolment.Released = now;
            if (enrolment.State == EnrolmentState.Active && now.Count == ExpectedEnrolment.Instalments)
                enrolment.State = EnrolmentState.Completed;
        }
    }
}
