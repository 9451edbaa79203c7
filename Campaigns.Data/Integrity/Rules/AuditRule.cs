using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Application.Integrity;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Integrity.Rules;

/// <summary>Rule 10: every change has its audit record, and audit and ledger name nobody.</summary>
internal sealed partial class AuditRule : SqlRule
{
    /// <summary>Numbers looked up at most; more than these few means that something writes numbers all the time.</summary>
    private const int MaxNumbers = 1_000;

    private const string TextsSql = """
        SELECT id AS Id, before_json AS BeforeJson, after_json AS AfterJson, reason AS Reason
        FROM audit_record
        ORDER BY id
        """;

    private const string PhoneSql = "SELECT COUNT(*) FROM member_phone WHERE phone = :phone";

    public override int Number => 10;

    protected override string CountSql => "SELECT (SELECT COUNT(*) FROM audit_record) + (SELECT COUNT(*) FROM enrolment) FROM dual";

    protected override IReadOnlyList<SqlCheck> Checks { get; } =
    [
        new("reservation-without-audit", "enrolment", OfEnrolment("enrolment.reserve", "e.reserved_at IS NOT NULL")),
        new("payment-without-audit", "enrolment", OfEnrolment("enrolment.pay", "e.paid_at IS NOT NULL")),
        new("hand-over-without-audit", "enrolment", OfEnrolment(
            "enrolment.hand-over", "EXISTS (SELECT 1 FROM gift_handover h WHERE h.enrolment_id = e.id)")),
        new("signature-without-audit", "enrolment", OfEnrolment("enrolment.sign", "e.signed_at IS NOT NULL")),
        new("withdrawal-without-audit", "enrolment", OfEnrolment("enrolment.withdraw", "e.state = 'withdrawn'")),
        new("cancellation-without-audit", "enrolment", OfEnrolment("enrolment.cancel", "e.state = 'cancelled'")),
        new("exchange-without-audit", "enrolment", OfEnrolment(
            "enrolment.exchange", "EXISTS (SELECT 1 FROM gift_handover h WHERE h.enrolment_id = e.id AND h.state = 'exchanged')")),
        new("expiry-without-audit", "enrolment", """
            SELECT e.id
            FROM enrolment e
            WHERE e.state = 'expired'
              AND NOT EXISTS (SELECT 1 FROM audit_record a WHERE a.action = 'enrolment.expire' AND a.happened_at >= e.ended_at)
            """),
        new("posting-without-audit", "posting-run", """
            SELECT r.id, r.run_month
            FROM posting_run r
            WHERE r.state = 'done'
              AND NOT EXISTS (
                SELECT 1 FROM audit_record a WHERE a.subject_kind = 'posting-run' AND a.subject_id = r.id AND a.action = 'posting.run')
            """),
        new("unmatched-receipt-without-audit", "receipt", OfReceipt("receipt.unmatched", "r.unmatched_code IS NOT NULL")),
        new("refunded-receipt-without-audit", "receipt", OfReceipt("receipt.refund", "r.state = 'refunded'")),
        new("reapplied-receipt-without-audit", "receipt", OfReceipt("receipt.reapply", "r.state = 'reapplied'")),
        new("campaign-without-audit", "campaign", OfCampaign("a.action = 'campaign.create'", "c.id > 0")),
        new("approval-without-audit", "campaign", OfCampaign("a.action = 'campaign.approve'", "c.revision IS NOT NULL")),
        new("quota-without-audit", "campaign", OfCampaign(
            "a.action LIKE 'quota.%'", "EXISTS (SELECT 1 FROM quota q WHERE q.campaign_id = c.id)")),
    ];

    public override async Task CheckAsync(IStoreSession session, Findings findings, CancellationToken cancellationToken)
    {
        await base.CheckAsync(session, findings, cancellationToken);
        var numbers = new List<(long Record, string Number)>();
        await foreach (var row in session.Db().StreamAsync<TextRow>(TextsSql, null, cancellationToken))
        {
            var text = $"{row.BeforeJson}\n{row.AfterJson}\n{row.Reason}";
            if (PersonalMember().IsMatch(text))
                findings.Add(Named(row.Id));
            foreach (Match match in PhoneNumber().Matches(text))
            {
                if (numbers.Count < MaxNumbers)
                    numbers.Add((row.Id, match.Value));
            }
        }

        // Eleven digits may be an id; somebody's number is one that the directory knows.
        foreach (var (record, phone) in numbers)
        {
            if (await session.Db().ScalarAsync<long>(PhoneSql, new { phone }, cancellationToken) > 0)
                findings.Add(Named(record));
        }
    }

    private static Violation Named(long record) => new(
        "audit-names-somebody", string.Create(CultureInfo.InvariantCulture, $"audit:{record}"), new Dictionary<string, string>(StringComparer.Ordinal));

    private static string OfEnrolment(string action, string when) => $"""
        SELECT e.id
        FROM enrolment e
        WHERE {when}
          AND NOT EXISTS (
            SELECT 1 FROM audit_record a WHERE a.subject_kind = 'enrolment' AND a.subject_id = e.id AND a.action = '{action}')
        """;

    private static string OfReceipt(string action, string when) => $"""
        SELECT r.id
        FROM receipt r
        WHERE {when}
          AND NOT EXISTS (SELECT 1 FROM audit_record a WHERE a.subject_kind = 'receipt' AND a.subject_id = r.id AND a.action = '{action}')
        """;

    private static string OfCampaign(string action, string when) => $"""
        SELECT c.id
        FROM campaign c
        WHERE {when}
          AND NOT EXISTS (SELECT 1 FROM audit_record a WHERE a.subject_kind = 'campaign' AND a.subject_id = c.id AND {action})
        """;

    [GeneratedRegex(@"(?<!\d)1\d{10}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex PhoneNumber();

    /// <summary>JSON members that hold a person's name or number.</summary>
    [GeneratedRegex("\"(phone|mobile|memberName|customerName|displayName)\"\\s*:\\s*\"", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PersonalMember();

    private sealed class TextRow
    {
        public long Id { get; init; }

        public string? BeforeJson { get; init; }

        public string? AfterJson { get; init; }

        public string? Reason { get; init; }
    }
}
