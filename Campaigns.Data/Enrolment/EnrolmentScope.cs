namespace Campaigns.Data.Enrolment;

/// <summary>
/// Which enrolments a branch sees, home branch or hall, as a condition on <c>enrolment e</c>, its home branch <c>hb</c> and its hall <c>h</c>: one condition in
/// two forms. From a prefecture up, enrolments are walked by day and most of those met are seen. A county has one in a hundred of them: there its own are
/// gathered first, from the two indexes of branch and day alone. Measured with 1,000,000 enrolments, sums of a county's month: 2 ms instead of 264 on SQLite,
/// 28 instead of 971 on PostgreSQL, which otherwise reads the whole month.
/// </summary>
internal static class EnrolmentScope
{
    /// <summary>As it is written into statements.</summary>
    public const string Wide = "((hb.path >= :low AND hb.path < :high) OR (h.path >= :low AND h.path < :high))";

    private const string OwnFirst =
        """
        e.id IN (
            SELECT x.id FROM branch b JOIN enrolment x ON x.home_branch_id = b.id
            WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay
            UNION ALL
            SELECT x.id FROM branch b JOIN enrolment x ON x.hall_id = b.id
            WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay)
        """;

    /// <summary>Region and prefecture; counties and halls stand below.</summary>
    private const int WideLevels = 2;

    /// <summary>The statement in the form that fits the branch. The other form wants both days bound, whatever it filters.</summary>
    public static string Fitted(string sql, string branchPath) => branchPath.Count(c => c == '/') - 1 > WideLevels ? Narrowed(sql) : sql;

    public static string Narrowed(string sql) => sql.Replace(Wide, OwnFirst, StringComparison.Ordinal);
}
