using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.Resume;
using Campaigns.Application.Campaigns.Suspend;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Enrolment.Exchange;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Quotas.Move;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Sequences;

/// <summary>What supervisors and headquarters do.</summary>
internal sealed class OfficeMoves(Sequence play)
{
    public async Task CancelAsync()
    {
        if (play.PickEnrolment(_ => true) is not { } enrolment)
            return;
        var returned = enrolment.Serials.Where(_ => play.Random.Next(3) > 0).ToList();
        var kept = enrolment.Serials.Except(returned).Sum(ExpectedEnrolment.FaceOf);
        var foreseen = enrolment.State is not (EnrolmentState.Paid or EnrolmentState.Issued or EnrolmentState.Active) ? "invalid-state"
            : kept > enrolment.FrozenFen ? "kept-gifts-exceed-refund" : null;
        play.Note($"cancel {enrolment.Number} {enrolment.State}, keeps {kept} of {enrolment.FrozenFen}: {foreseen ?? "yes"}");
        var frozen = enrolment.FrozenFen;
        var cancelled = await play.SendAsync(key => play.Carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
            SupervisorOf(enrolment), new CancelEnrolmentCommand(enrolment.Number, "客户要求", returned), key, default));
        if (!Sequence.ShouldBeAsForeseen(cancelled, foreseen))
            return;
        (cancelled.Value!.ChargedFen, cancelled.Value.RefundFen).ShouldBe((kept, frozen - kept));
        enrolment.State = EnrolmentState.Cancelled;
        enrolment.Serials.RemoveAll(returned.Contains);
        enrolment.Member.BoundUntil = play.Today.AddDays(-1);
    }

    /// <summary>Money that found no place goes back, once.</summary>
    public async Task RefundAsync()
    {
        if (play.Expected.Unmatched.Count == 0)
            return;
        var (enrolment, receipt) = play.Pick(play.Expected.Unmatched);
        play.Note($"refund receipt {receipt} of {enrolment.Number}");
        var refunded = await play.SendAsync(key => play.Carrier.Get<SettleReceiptUseCase>().ExecuteAsync(
            SupervisorOf(enrolment), new SettleReceiptCommand(receipt, null, "未办成"), key, default));
        Sequence.ShouldBeAsForeseen(refunded, null);
        play.Expected.Unmatched.Remove((enrolment, receipt));
    }

    /// <summary>Money that found no place pays another reservation at the same hall.</summary>
    public async Task ReapplyAsync()
    {
        if (play.Expected.Unmatched.Count == 0)
            return;
        var (of, receipt) = play.Pick(play.Expected.Unmatched);
        if (play.PickEnrolment(e => e.State == EnrolmentState.Reserved && e.View.Hall == of.View.Hall) is not { } enrolment)
            return;
        var foreseen = enrolment.DepositFen != of.DepositFen ? "wrong-amount" : enrolment.Member.Active ? null : "not-eligible";
        play.Note($"reapply receipt {receipt} of {of.Number} to {enrolment.Number}: {foreseen ?? "yes"}");
        var reapplied = await play.SendAsync(key => play.Carrier.Get<SettleReceiptUseCase>().ExecuteAsync(
            SupervisorOf(of), new SettleReceiptCommand(receipt, enrolment.Number, "重新办理"), key, default));
        if (!Sequence.ShouldBeAsForeseen(reapplied, foreseen))
            return;
        play.Expected.Unmatched.Remove((of, receipt));
        (enrolment.View, enrolment.State) = (reapplied.Value!.Enrolment!, EnrolmentState.Paid);
        enrolment.Member.BoundUntil = enrolment.View.LastPeriod!.Value.LastDay;
    }

    public async Task ExchangeAsync()
    {
        if (play.PickEnrolment(e => e.Serials.Count > 0) is not { } enrolment)
            return;
        var from = play.Pick(enrolment.Serials);
        var to = await play.Carrier.Db.ScalarAsync<string>(
            """
            SELECT MIN(s.serial_no)
            FROM gift_serial s JOIN gift_serial o ON o.item_id = s.item_id AND o.face_fen = s.face_fen AND o.serial_no = :from
            JOIN branch b ON b.id = s.keeper_id
            WHERE s.state = 'in-stock' AND b.code = :hall
            """,
            new { from, hall = enrolment.View.Hall });
        if (to is null)
            return;
        var foreseen = enrolment.State is EnrolmentState.Issued or EnrolmentState.Active or EnrolmentState.Completed ? null : "invalid-state";
        play.Note($"exchange {enrolment.Number} {from} for {to}: {foreseen ?? "yes"}");
        var exchanged = await play.SendAsync(key => play.Carrier.Get<ExchangeGiftUseCase>().ExecuteAsync(
            SupervisorOf(enrolment), new ExchangeGiftCommand(enrolment.Number, from, to, "号码有误"), key, default));
        if (!Sequence.ShouldBeAsForeseen(exchanged, foreseen))
            return;
        enrolment.Serials.Remove(from);
        enrolment.Serials.Add(to);
    }

    public async Task MoveQuotaAsync()
    {
        var (from, to) = play.Random.Next(2) == 0 ? (Places.Prefecture1, Places.Prefecture2) : (Places.Prefecture2, Places.Prefecture1);
        var tier = play.Pick([Tier.Diamond, Tier.Gold, Tier.Silver]);
        var units = play.Random.Next(1, 6);
        var foreseen = units <= play.Expected.Free(from, tier);
        play.Note($"move {units} {tier} from {from.Code} to {to.Code}: {foreseen}");
        var moved = await play.SendAsync(key => play.Carrier.Get<MoveQuotaUseCase>().ExecuteAsync(
            People.HqOwner, new MoveQuotaCommand(Carrier.ReferenceCampaign, from.Code, to.Code, tier, units, "调剂"), key, default));
        moved.IsSuccess.ShouldBe(foreseen, moved.Refusal?.Code);
        if (!foreseen)
            return;
        play.Expected.Caps[(from, tier)] -= units;
        play.Expected.Caps[(to, tier)] += units;
    }

    public async Task SuspendOrResumeAsync()
    {
        play.Note($"suspend or resume: now {(play.Expected.Suspended ? "suspended" : "open")}");
        var done = play.Expected.Suspended
            ? await play.SendAsync(key => play.Carrier.Get<ResumeCampaignUseCase>().ExecuteAsync(
                People.HqOwner, new ResumeCampaignCommand(Carrier.ReferenceCampaign, null), key, default))
            : await play.SendAsync(key => play.Carrier.Get<SuspendCampaignUseCase>().ExecuteAsync(
                People.HqOwner, new SuspendCampaignCommand(Carrier.ReferenceCampaign, "盘点"), key, default));
        Sequence.ShouldBeAsForeseen(done, null);
        play.Expected.Suspended = !play.Expected.Suspended;
    }

    private static Actor SupervisorOf(ExpectedEnrolment enrolment) =>
        enrolment.Member.Prefecture == Places.Prefecture1 ? People.Supervisor : People.SupervisorElsewhere;
}
