namespace Campaigns.Data.Integrity.Rules;

/// <summary>
/// Rule 9, the writes: whoever did something at a hall belongs to it or to a branch above, and nobody approved what they submitted. Who saw
/// what leaves no trace in the data: tests show that.
/// </summary>
internal sealed class ScopeRule : SqlRule
{
    /// <summary>The hall does not lie in the subtree of the user's branch.</summary>
    private const string Outside = "JOIN branch b ON b.id = u.branch_id WHERE SUBSTR(h.path, 1, LENGTH(b.path)) <> b.path";

    public override int Number => 9;

    public override IReadOnlyList<string> ShownByTests => ["reads-within-scope"];

    protected override string CountSql =>
        "SELECT (SELECT COUNT(*) FROM enrolment) + (SELECT COUNT(*) FROM receipt) + (SELECT COUNT(*) FROM gift_handover) + (SELECT COUNT(*) FROM campaign_revision) FROM dual";

    protected override IReadOnlyList<SqlCheck> Checks { get; } =
    [
        new("approved-by-submitter", "campaign", """
            SELECT campaign_id, revision, decided_by
            FROM campaign_revision
            WHERE state IN ('approved', 'superseded') AND decided_by = submitted_by
            """),
        new("enrolled-outside-scope", "enrolment", $"""
            SELECT e.id, e.reserved_by AS by_user, e.hall_id
            FROM enrolment e JOIN branch h ON h.id = e.hall_id JOIN app_user u ON u.id = e.reserved_by {Outside}
            """),
        new("paid-outside-scope", "receipt", $"""
            SELECT r.id, r.taken_by AS by_user, r.hall_id
            FROM receipt r JOIN branch h ON h.id = r.hall_id JOIN app_user u ON u.id = r.taken_by {Outside}
            """),
        new("handed-over-outside-scope", "enrolment", $"""
            SELECT e.id, g.issued_by AS by_user, e.hall_id
            FROM gift_handover g JOIN enrolment e ON e.id = g.enrolment_id
            JOIN branch h ON h.id = e.hall_id JOIN app_user u ON u.id = g.issued_by {Outside}
            """),
        new("signed-outside-scope", "enrolment", $"""
            SELECT e.id, s.witnessed_by AS by_user, e.hall_id
            FROM signature s JOIN enrolment e ON e.id = s.enrolment_id
            JOIN branch h ON h.id = e.hall_id JOIN app_user u ON u.id = s.witnessed_by {Outside}
            """),
    ];
}
