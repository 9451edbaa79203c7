namespace Campaigns.Application.Tests.Integrity;

/// <summary>A way to break one rule in the data, and who must notice.</summary>
/// <param name="Also">Rules that rightly notice as well.</param>
public sealed record Fault(int Rule, string Code, string Sql, params int[] Also)
{
    private const string Active = "(SELECT MIN(id) FROM enrolment WHERE state = 'active')";
    private const string Other = "(SELECT MAX(id) FROM enrolment WHERE state = 'active')";
    private const string Reserved = "(SELECT MIN(id) FROM enrolment WHERE state = 'reserved')";
    private const string Cancelled = "(SELECT MIN(id) FROM enrolment WHERE state = 'cancelled')";
    private const string November = "24322";

    public static IReadOnlyList<Fault> All { get; } =
    [
        new(1, "quota-held-differs", "UPDATE quota SET held = held + 1 WHERE id = 41"),
        new(1, "quota-over-cap", "UPDATE quota SET cap = 0 WHERE id = 41"),
        new(1, "overrun-over-allowed", "UPDATE quota SET overrun_used = 5 WHERE id = 41"),
        new(1, "quota-rows-sum-differs", "UPDATE quota_total SET units = units + 1"),
        new(1, "quota-rows-sum-differs", "DELETE FROM quota"),
        new(1, "quota-used-differs", "UPDATE quota SET used = used - 1 WHERE id = 41"),
        new(1, "overrun-used-differs", "UPDATE quota SET overrun_used = 2 WHERE id = 41"),
        new(1, "quota-without-total", "DELETE FROM quota_total WHERE tier = 'silver'"),
        new(1, "quota-of-another", $"UPDATE enrolment SET quota_id = 42 WHERE id = {Reserved}"),

        new(2, "claim-missing", $"DELETE FROM claim WHERE claim_key = 'campaign:thanks' AND enrolment_id = {Active}"),
        new(2, "claim-without-participation", $"INSERT INTO claim (member_id, claim_key, n, enrolment_id) SELECT member_id, 'campaign:thanks', 9, id FROM enrolment WHERE id = {Cancelled}"),
        new(2, "group-claimed-twice", $"INSERT INTO claim (member_id, claim_key, n, enrolment_id) SELECT member_id, 'group:prepaid', 2, id FROM enrolment WHERE id = {Active}"),
        new(2, "group-claim-missing", $"DELETE FROM claim WHERE claim_key = 'group:prepaid' AND enrolment_id = {Active}"),
        new(2, "participations-over-limit", $"UPDATE enrolment SET member_id = (SELECT a.member_id FROM enrolment a WHERE a.id = {Active}) WHERE id = {Reserved}", 3),

        new(3, "decision-disagrees", $"""UPDATE enrolment SET decision = REPLACE(decision, '"status":"active"', '"status":"suspended"') WHERE id = {Active}"""),
        new(3, "decision-unreadable", $"UPDATE enrolment SET decision = 'lost' WHERE id = {Active}"),
        new(3, "decision-of-another-member", $"""UPDATE enrolment SET decision = REPLACE(decision, '"memberId":', '"memberId":9') WHERE id = {Active}"""),
        new(3, "decision-of-another-offer", $"""UPDATE enrolment SET decision = REPLACE(decision, '"tier":"gold"', '"tier":"silver"') WHERE id = {Active}"""),
        new(3, "decision-refuses", $"""UPDATE enrolment SET decision = REPLACE(decision, '"eligible":true', '"eligible":false') WHERE id = {Active}"""),
        new(3, "revision-never-in-force", "UPDATE campaign_revision SET state = 'draft'"),

        new(4, "posted-without-transfer", $"DELETE FROM transfer WHERE event_code = 'release' AND enrolment_id = {Active}"),
        new(4, "lines-differ-from-deposit", "UPDATE release_line SET amount_fen = amount_fen + 1 WHERE offer = 'silver' AND n = 10"),
        new(4, "lines-differ-from-bonus", $"UPDATE enrolment SET bonus_fen = 5 WHERE id = {Active}"),
        new(4, "outcome-without-line", $"INSERT INTO release_outcome (enrolment_id, lot, n, outcome, amount_fen, due_month, decided_at) VALUES ({Active}, 'paid-in', 99, 'held', 1, {November}, 1)"),
        new(4, "release-without-outcome", $"UPDATE release_outcome SET outcome = 'held' WHERE enrolment_id = {Active}"),
        new(4, "decided-too-early", $"INSERT INTO release_outcome (enrolment_id, lot, n, outcome, amount_fen, due_month, decided_at, run_id) VALUES ({Active}, 'paid-in', 2, 'held', 2000, {November} + 1, 1, (SELECT MAX(id) FROM posting_run))"),
        new(4, "run-tally-differs", "UPDATE posting_run SET posted = posted + 1"),
        new(4, "completed-with-open-instalments", $"UPDATE enrolment SET state = 'completed' WHERE id = {Active}", 2),
        new(4, "paid-in-forfeited", $"UPDATE release_outcome SET outcome = 'forfeited' WHERE enrolment_id = {Active}"),
        new(4, "instalment-forgotten", $"DELETE FROM release_outcome WHERE enrolment_id = {Active}"),

        new(5, "deposit-not-posted", $"DELETE FROM transfer WHERE event_code = 'deposit' AND enrolment_id = {Active}"),
        new(5, "deposit-unfounded", Transfer("stray:1", "deposit", "'till-cash'", "'prepaid-frozen'", Reserved)),
        new(5, "gift-not-posted", $"UPDATE transfer SET amount_fen = 1 WHERE source_key LIKE 'gift:%' AND enrolment_id = {Active}"),
        new(5, "receipt-not-posted", Receipt("unmatched"), 10),
        new(5, "receipt-refund-not-posted", Receipt("refunded"), 10),
        new(5, "inter-branch-open", "DELETE FROM transfer WHERE source_key LIKE 'deposit:%:hall'"),
        new(5, "transfer-malformed", Transfer("stray:2", "other", "'bank'", "'bank'", "NULL")),
        new(5, "reversal-differs", "UPDATE transfer SET amount_fen = amount_fen + 1 WHERE reverses_id IS NOT NULL"),
        new(5, "reversed-twice", "INSERT INTO transfer (id, source_key, book_id, booked_month, concerns_month, event_code, debit, credit, amount_fen, funding, reverses_id, occurred_on, recorded_at, recorded_by) SELECT id + 900000000, 'again:' || source_key, book_id, booked_month, concerns_month, event_code, debit, credit, amount_fen, funding, reverses_id, occurred_on, 1, 0 FROM transfer WHERE reverses_id IS NOT NULL"),

        new(6, "booked-in-closed-month", $"UPDATE book SET open_from_month = {November} WHERE id = 2"),
        new(6, "closed-month-changed", "INSERT INTO period_close (book_id, closed_month, transfers, amount_fen, closed_at, closed_by) VALUES (2, 24321, 0, 0, 1, 0)"),
        new(6, "closed-month-open", "INSERT INTO period_close (book_id, closed_month, transfers, amount_fen, closed_at, closed_by) VALUES (5, 24330, 0, 0, 1, 0)"),
        new(6, "booked-before-its-month", $"UPDATE transfer SET concerns_month = booked_month + 1 WHERE event_code = 'release' AND enrolment_id = {Active}"),
        new(6, "two-books-two-months", "UPDATE transfer SET booked_month = booked_month + 1 WHERE source_key LIKE 'deposit:%:hall'"),

        new(7, "serial-handed-over-but-elsewhere", $"UPDATE gift_serial SET state = 'void', enrolment_id = NULL WHERE enrolment_id = {Active}"),
        new(7, "serial-suggested-to-nobody", Serial("suggested", Active)),
        new(7, "serial-issued-without-hand-over", Serial("issued", Active)),
        new(7, "serial-handed-over-twice", $"INSERT INTO gift_handover (id, enrolment_id, serial_id, face_fen, cost_fen, state, issued_at, issued_by) SELECT id + 900000000, enrolment_id, serial_id, 0, 0, 'issued', 1, issued_by FROM gift_handover WHERE enrolment_id = {Active}"),
        new(7, "serial-in-two-places", $"UPDATE gift_serial SET enrolment_id = {Active} WHERE state = 'in-stock'"),
        new(7, "serial-differs-from-batch", "UPDATE gift_batch SET face_fen = 1 WHERE id = 53"),
        new(7, "faces-differ-from-promise", $"UPDATE enrolment_gift SET face_fen = 1 WHERE enrolment_id = {Active}"),
        new(7, "gift-forgotten", $"UPDATE enrolment_gift SET state = 'promised' WHERE enrolment_id = {Active}"),

        new(8, "refund-differs", "UPDATE transfer SET amount_fen = amount_fen - 1 WHERE event_code = 'refund'"),
        new(8, "cancelled-with-open-instalments", $"DELETE FROM release_outcome WHERE n = 10 AND enrolment_id = {Cancelled}"),
        new(8, "refunded-but-not-cancelled", $"INSERT INTO release_outcome (enrolment_id, lot, n, outcome, amount_fen, due_month, decided_at) VALUES ({Active}, 'paid-in', 10, 'refunded', 2000, {November} + 9, 1)"),
        new(8, "gift-neither-back-nor-charged", $"UPDATE gift_handover SET state = 'issued' WHERE enrolment_id = {Cancelled}", 7),
        new(8, "charge-not-posted", $"UPDATE gift_handover SET state = 'charged' WHERE enrolment_id = {Cancelled}", 7),
        new(8, "return-not-posted", "DELETE FROM transfer WHERE reverses_id IS NOT NULL"),
        new(8, "contract-goes-on", $"UPDATE contract SET ends_on = '2030-01-01' WHERE enrolment_id = {Cancelled}"),

        new(9, "enrolled-outside-scope", $"UPDATE enrolment SET reserved_by = 15 WHERE id = {Active}"),
        new(9, "approved-by-submitter", "UPDATE campaign_revision SET decided_by = submitted_by"),
        new(9, "paid-outside-scope", $"UPDATE receipt SET taken_by = 15 WHERE enrolment_id = {Active}"),
        new(9, "handed-over-outside-scope", $"UPDATE gift_handover SET issued_by = 15 WHERE enrolment_id = {Active}"),
        new(9, "signed-outside-scope", $"UPDATE signature SET witnessed_by = 15 WHERE enrolment_id = {Active}"),

        new(10, "payment-without-audit", "DELETE FROM audit_record WHERE action = 'enrolment.pay'"),
        new(10, "reservation-without-audit", "DELETE FROM audit_record WHERE action = 'enrolment.reserve'"),
        new(10, "hand-over-without-audit", "DELETE FROM audit_record WHERE action = 'enrolment.hand-over'"),
        new(10, "signature-without-audit", "DELETE FROM audit_record WHERE action = 'enrolment.sign'"),
        new(10, "cancellation-without-audit", "DELETE FROM audit_record WHERE action = 'enrolment.cancel'"),
        new(10, "withdrawal-without-audit", $"UPDATE enrolment SET state = 'withdrawn' WHERE id = {Reserved}", 1, 2),
        new(10, "expiry-without-audit", $"UPDATE enrolment SET state = 'expired', ended_at = 1 WHERE id = {Reserved}", 1, 2),
        new(10, "exchange-without-audit", $"UPDATE gift_handover SET state = 'exchanged' WHERE enrolment_id = {Cancelled}", 7),
        new(10, "posting-without-audit", "DELETE FROM audit_record WHERE action = 'posting.run'"),
        new(10, "unmatched-receipt-without-audit", Receipt("unmatched"), 5),
        new(10, "refunded-receipt-without-audit", Receipt("refunded"), 5),
        new(10, "reapplied-receipt-without-audit", Receipt("reapplied"), 5),
        new(10, "campaign-without-audit", "DELETE FROM audit_record WHERE action = 'campaign.create'"),
        new(10, "approval-without-audit", "DELETE FROM audit_record WHERE action = 'campaign.approve'"),
        new(10, "quota-without-audit", "DELETE FROM audit_record WHERE action = 'quota.set'"),
        new(10, "audit-names-somebody", "UPDATE audit_record SET reason = '联系 13900000001' WHERE action = 'enrolment.cancel'"),
        new(10, "audit-names-somebody", """UPDATE audit_record SET after_json = '{"phone": "none"}' WHERE action = 'enrolment.pay'"""),
    ];

    public override string ToString() => $"{Rule} {Code}";

    private static string Transfer(string key, string code, string debit, string credit, string enrolment) =>
        "INSERT INTO transfer (id, source_key, book_id, booked_month, concerns_month, event_code, debit, credit, amount_fen, funding, enrolment_id, occurred_on, recorded_at, recorded_by) "
        + $"VALUES (900000001, '{key}', 2, {November}, {November}, '{code}', {debit}, {credit}, 1, 'hq', {enrolment}, '2026-11-01', 1, 0)";

    private static string Receipt(string state) =>
        "INSERT INTO receipt (id, hall_id, receipt_no, receipt_line, amount_fen, method, state, unmatched_code, enrolment_id, taken_at, taken_on, taken_by) "
        + $"VALUES (900000001, 4, 'X', 1, 1, 'cash', '{state}', 'quota-full', {Other}, 1, '2026-11-01', 11)";

    private static string Serial(string state, string enrolment) =>
        "INSERT INTO gift_serial (id, serial_no, item_id, batch_id, face_fen, state, keeper_id, stamped, enrolment_id) "
        + $"VALUES (900000001, 'X', 51, 53, 5000, '{state}', 4, 1, {enrolment})";
}
