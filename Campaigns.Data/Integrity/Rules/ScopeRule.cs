namespace Campaigns.Data.Integrity.Rules;

/// <summary>
/// Rule 9, the writes: whoever did something at a hall belongs to it or to a branch above, and nobody approved what they submitted. Who saw
/// what leaves no trace in the data: tests show that.
/// </summary>
internal sealed class ScopeRule : SqlRule
{
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
        new("enrolled-outside-scope", "enrolment", Outside("e.id", "enrolment e", "e.hall_id", "e.reserved_by")),
        new("paid-outside-scope", "receipt", Outside("r.id", "receipt r", "r.hall_id", "r.taken_by")),
        new("handed-over-outside-scope", "enrolment", Outside(
            "g.enrolment_id", "gift_handover g JOIN enrolment e ON e.id = g.enrolment_id", "e.hall_id", "g.issued_by")),
        new("signed-outside-scope", "enrolment", Outside(
            "s.enrolment_id", "signature s JOIN enrolment e ON e.id = s.enrolment_id", "e.hall_id", "s.witnessed_by")),
    ];

    private static string Outside(string subject, string things, string hall, string person) => $"""
        SELECT {subject}, {person} AS by_user, {hall} AS hall_id
        FROM {things}
        JOIN branch h ON h.id = {hall}
        JOIN app_user u ON u.id = {person}
        JOIN branch b ON b.id = u.branch_id
        WHERE SUBSTR(h.path, 1, LENGTH(b.path)) <> b.path
        """;
}
