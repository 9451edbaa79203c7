using Campaigns.Application.Integrity;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Integrity.Rules;

/// <summary>
/// Rule 5: what happened is in the ledger, once and with its amount; what books owe each other nets to zero; reversals mirror what they take
/// back; and the ledger can only be added to. That debits equal credits in every book needs no sum: a row is both.
/// </summary>
internal sealed class LedgerRule : SqlRule
{
    private static readonly string[] Triggers =
    [
        "transfer_no_update", "transfer_no_delete", "audit_record_no_update", "audit_record_no_delete", "release_outcome_final", "release_outcome_kept",
    ];

    public override int Number => 5;

    protected override string CountSql => "SELECT COUNT(*) FROM transfer";

    protected override IReadOnlyList<SqlCheck> Checks { get; } =
    [
        new("deposit-not-posted", "enrolment", """
            SELECT e.id, e.deposit_fen, COALESCE(t.amount_fen, 0) AS posted_fen
            FROM enrolment e
            LEFT JOIN transfer t ON t.source_key = 'deposit:' || CAST(e.id AS VARCHAR(20))
            WHERE e.paid_at IS NOT NULL AND e.deposit_fen > 0 AND (t.id IS NULL OR t.amount_fen <> e.deposit_fen)
            """),
        new("deposit-unfounded", "transfer", """
            SELECT t.id, t.source_key, t.amount_fen
            FROM transfer t
            LEFT JOIN enrolment e ON e.id = t.enrolment_id
            WHERE t.event_code IN ('deposit', 'receipt-reapplied') AND t.reverses_id IS NULL AND (e.id IS NULL OR e.paid_at IS NULL)
            """),
        new("gift-not-posted", "enrolment", """
            SELECT h.enrolment_id, h.serial_id, h.cost_fen, COALESCE(t.amount_fen, 0) AS posted_fen
            FROM gift_handover h
            LEFT JOIN transfer t ON t.source_key = 'gift:' || CAST(h.id AS VARCHAR(20))
            WHERE h.cost_fen > 0 AND (t.id IS NULL OR t.amount_fen <> h.cost_fen)
            """),
        new("receipt-not-posted", "receipt", """
            SELECT r.id, r.amount_fen, COALESCE(t.amount_fen, 0) AS posted_fen
            FROM receipt r
            LEFT JOIN transfer t ON t.source_key = 'receipt-unmatched:' || CAST(r.id AS VARCHAR(20))
            WHERE r.unmatched_code IS NOT NULL AND (t.id IS NULL OR t.amount_fen <> r.amount_fen)
            """),
        new("receipt-refund-not-posted", "receipt", """
            SELECT r.id, r.amount_fen, COALESCE(t.amount_fen, 0) AS posted_fen
            FROM receipt r
            LEFT JOIN transfer t ON t.source_key = 'receipt-refunded:' || CAST(r.id AS VARCHAR(20))
            WHERE r.state = 'refunded' AND (t.id IS NULL OR t.amount_fen <> r.amount_fen)
            """),
        new("inter-branch-open", "account", """
            SELECT 'inter-branch' AS subject_id,
                   SUM(CASE WHEN debit = 'inter-branch' THEN amount_fen ELSE -amount_fen END) AS open_fen
            FROM transfer
            WHERE debit = 'inter-branch' OR credit = 'inter-branch'
            HAVING SUM(CASE WHEN debit = 'inter-branch' THEN amount_fen ELSE -amount_fen END) <> 0
            """),
        new("transfer-malformed", "transfer", """
            SELECT t.id, t.debit, t.credit, t.amount_fen
            FROM transfer t
            LEFT JOIN account d ON d.code = t.debit
            LEFT JOIN account c ON c.code = t.credit
            WHERE t.amount_fen <= 0 OR t.debit = t.credit OR d.code IS NULL OR c.code IS NULL
            """),
        new("reversal-differs", "transfer", """
            SELECT r.id, r.reverses_id, r.amount_fen
            FROM transfer r
            JOIN transfer o ON o.id = r.reverses_id
            WHERE r.amount_fen <> o.amount_fen OR r.book_id <> o.book_id OR r.debit <> o.credit OR r.credit <> o.debit
            """),
        new("reversed-twice", "transfer", """
            SELECT reverses_id, COUNT(*) AS reversals
            FROM transfer
            WHERE reverses_id IS NOT NULL
            GROUP BY reverses_id
            HAVING COUNT(*) > 1
            """),
    ];

    public override async Task CheckAsync(IStoreSession session, Findings findings, CancellationToken cancellationToken)
    {
        await base.CheckAsync(session, findings, cancellationToken);
        var there = await session.Db().QueryAsync<string>(session.Db().Dialect.EnabledTriggers, null, cancellationToken);
        findings.Look(Triggers.Length);
        foreach (var missing in Triggers.Except(there, StringComparer.Ordinal))
            findings.Add(new Violation("trigger-missing", $"trigger:{missing}", new Dictionary<string, string>(StringComparer.Ordinal)));
    }
}
