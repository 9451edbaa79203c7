using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.HandOver;
using Campaigns.Application.Enrolment.Pay;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Enrolment.Reserve;
using Campaigns.Application.Enrolment.Sign;
using Campaigns.Application.Enrolment.Withdraw;
using Campaigns.Rules.Enrolments;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Sequences;

/// <summary>What a clerk does, in and out of turn.</summary>
internal sealed class CounterMoves(Sequence play)
{
    private static int _receipts;

    public async Task ReserveAsync()
    {
        var member = play.Pick(play.Expected.Members);
        var foreseen = play.Expected.WhyNoPlace(member, play.Today);
        play.Note($"reserve {member.Seeded.Phone} {member.Tier} {member.Prefecture.Code}: {foreseen ?? "yes"}");
        var reserved = await play.SendAsync(key => play.Carrier.Get<ReserveEnrolmentUseCase>().ExecuteAsync(
            ClerkOf(member), new ReserveEnrolmentCommand(Carrier.ReferenceCampaign, member.Seeded.Phone, null, null), key, default));
        if (Sequence.ShouldBeAsForeseen(reserved, foreseen))
            play.Expected.Enrolments.Add(new ExpectedEnrolment(member, reserved.Value!));
    }

    /// <summary>In time, late, or for a place that was given back: money taken is never refused.</summary>
    public async Task PayAsync()
    {
        if (play.PickEnrolment(e => !e.HasPaid) is not { } enrolment)
            return;
        var kept = WhyKeptUnmatched(enrolment);
        play.Note($"pay {enrolment.Number} {enrolment.State}: {kept ?? "paid"}");
        var receipt = $"SEQ{Interlocked.Increment(ref _receipts):00000000}";
        var paid = await play.SendAsync(key => play.Carrier.Get<PayEnrolmentUseCase>().ExecuteAsync(
            ClerkOf(enrolment.Member), new PayEnrolmentCommand(enrolment.Number, enrolment.DepositFen, receipt, 1, PaymentMethod.Cash), key, default));
        Sequence.ShouldBeAsForeseen(paid, null);
        (paid.Value!.Unmatched is not null).ShouldBe(kept is not null, $"{kept}");
        if (paid.Value.Enrolment is not { } view)
        {
            play.Expected.Unmatched.Add((enrolment, paid.Value.Unmatched!.Id));
            // A reservation that can't be paid any more gives its place back.
            if (enrolment.State == EnrolmentState.Reserved)
                enrolment.State = EnrolmentState.Withdrawn;
            return;
        }

        (enrolment.View, enrolment.State) = (view, EnrolmentState.Paid);
        enrolment.Member.BoundUntil = view.LastPeriod!.Value.LastDay;
    }

    public async Task HandOverAsync()
    {
        if (play.PickEnrolment(_ => true) is not { } enrolment)
            return;
        // Once handed over, all that is left is what was owed, and nothing is set aside for that.
        if (enrolment.HasPaid && enrolment.State is not (EnrolmentState.Paid or EnrolmentState.Cancelled))
            return;
        var foreseen = enrolment.State == EnrolmentState.Paid ? null : "invalid-state";
        var given = enrolment.View.Gifts.Where(g => g.SuggestedSerials.Count > 0 && play.Random.Next(6) > 0).ToList();
        var owed = enrolment.View.Gifts.Except(given).ToList();
        play.Note($"hand over {enrolment.Number} {enrolment.State}, {owed.Count} owed: {foreseen ?? "yes"}");
        var command = new HandOverGiftsCommand(
            enrolment.Number, [.. given.Select(g => new HandedItem(g.Item, g.SuggestedSerials))], [.. owed.Select(g => g.Item)]);
        var handed = await play.SendAsync(key => play.Carrier.Get<HandOverGiftsUseCase>().ExecuteAsync(ClerkOf(enrolment.Member), command, key, default));
        if (!Sequence.ShouldBeAsForeseen(handed, foreseen))
            return;
        (enrolment.View, enrolment.State) = (handed.Value!, EnrolmentState.Issued);
        enrolment.Serials.AddRange(given.SelectMany(g => g.SuggestedSerials));
        foreach (var gift in owed)
            enrolment.Owed.Add(gift.Item, gift.FaceFen);
    }

    /// <summary>The stock has come: what was owed goes over the counter, before the signature or long after it.</summary>
    public async Task HandOverOwedAsync()
    {
        if (play.PickEnrolment(e => e.Owed.Count > 0) is not { } enrolment)
            return;
        var (item, faceFen) = enrolment.Owed.First();
        var serials = await InStockAsync(enrolment, item, (int)(faceFen / ExpectedEnrolment.SmallFaceFen));
        if (serials.Count * ExpectedEnrolment.SmallFaceFen < faceFen)
            return;
        var foreseen = enrolment.State == EnrolmentState.Cancelled ? "invalid-state" : null;
        play.Note($"hand over {item} owed to {enrolment.Number} {enrolment.State}: {foreseen ?? "yes"}");
        var command = new HandOverGiftsCommand(enrolment.Number, [new HandedItem(item, serials)], []);
        var handed = await play.SendAsync(key => play.Carrier.Get<HandOverGiftsUseCase>().ExecuteAsync(ClerkOf(enrolment.Member), command, key, default));
        if (!Sequence.ShouldBeAsForeseen(handed, foreseen))
            return;
        enrolment.View = handed.Value!;
        enrolment.Owed.Remove(item);
        enrolment.Serials.AddRange(serials);
    }

    public async Task SignAsync()
    {
        if (play.PickEnrolment(_ => true) is not { } enrolment)
            return;
        var foreseen = enrolment.State == EnrolmentState.Issued ? null : "invalid-state";
        play.Note($"sign {enrolment.Number} {enrolment.State}: {foreseen ?? "yes"}");
        var signed = await play.SendAsync(key => play.Carrier.Get<SignEnrolmentUseCase>().ExecuteAsync(
            ClerkOf(enrolment.Member), new SignEnrolmentCommand(enrolment.Number, SignatureKind.Paper, null, "QS1"), key, default));
        if (Sequence.ShouldBeAsForeseen(signed, foreseen))
            (enrolment.View, enrolment.State) = (signed.Value!, EnrolmentState.Active);
    }

    public async Task WithdrawAsync()
    {
        if (play.PickEnrolment(e => !e.HasPaid || play.Random.Next(10) == 0) is not { } enrolment)
            return;
        var foreseen = enrolment.State == EnrolmentState.Reserved ? null : "invalid-state";
        play.Note($"withdraw {enrolment.Number} {enrolment.State}: {foreseen ?? "yes"}");
        var withdrawn = await play.SendAsync(key => play.Carrier.Get<WithdrawEnrolmentUseCase>().ExecuteAsync(
            ClerkOf(enrolment.Member), new WithdrawEnrolmentCommand(enrolment.Number, "改变主意"), key, default));
        if (Sequence.ShouldBeAsForeseen(withdrawn, foreseen))
            (enrolment.View, enrolment.State) = (withdrawn.Value!, EnrolmentState.Withdrawn);
    }

    private async Task<IReadOnlyList<string>> InStockAsync(ExpectedEnrolment enrolment, string item, int wanted)
    {
        var serials = await play.Carrier.Db.QueryAsync<string>(
            """
            SELECT s.serial_no
            FROM gift_serial s JOIN gift_item i ON i.id = s.item_id JOIN branch b ON b.id = s.keeper_id
            WHERE s.state = 'in-stock' AND s.face_fen = :face AND i.code = :item AND b.code = :hall
            ORDER BY s.serial_no
            """,
            new { face = ExpectedEnrolment.SmallFaceFen, item, hall = enrolment.View.Hall });
        return [.. serials.Take(wanted)];
    }

    private string? WhyKeptUnmatched(ExpectedEnrolment enrolment) => enrolment.State switch
    {
        EnrolmentState.Reserved => enrolment.Member.Active ? null : "not-eligible",
        EnrolmentState.Expired => play.Expected.WhyNoPlace(enrolment.Member, play.Today),
        _ => "invalid-state",
    };

    private static Actor ClerkOf(ExpectedMember member) => member.Prefecture == Places.Prefecture1 ? People.Clerk : People.ClerkElsewhere;
}
