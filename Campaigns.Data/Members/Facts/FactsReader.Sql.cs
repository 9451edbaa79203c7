using System.Data.Common;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Campaigns.Data.Members.Facts;

/// <summary>The statements, and the row of a participation.</summary>
internal sealed partial class FactsReader
{
    internal const string MembersSql = """
        SELECT id, tier, status, county_id, manager_id, on_net_on, arpu_fen, arpu_before_fen, in_arrears, brand, billing, segments,
               warning_flags, facts_at
        FROM member
        WHERE id > :after AND id <= :last
        ORDER BY id
        """;

    internal const string UsageSql = """
        SELECT member_id, spend_fen, call_minutes, data_mb
        FROM member_usage
        WHERE member_id > :after AND member_id <= :last AND usage_month = :month
        ORDER BY member_id
        """;

    internal const string ContractsSql = """
        SELECT member_id, kind, name, starts_on, ends_on, campaign_code, enrolment_id
        FROM contract
        WHERE member_id > :after AND member_id <= :last
        ORDER BY member_id, id
        """;

    /// <summary>One row for each exclusion group the participation claims, or one without.</summary>
    internal const string ParticipationsSql = """
        SELECT e.member_id, e.id, e.state, e.last_month, e.enrolled_on, e.ended_at, c.code, c.name, g.claim_key
        FROM enrolment e
        JOIN campaign c ON c.id = e.campaign_id
        LEFT JOIN claim g ON g.enrolment_id = e.id AND g.claim_key LIKE 'group:%'
        WHERE e.member_id > :after AND e.member_id <= :last
          AND e.state IN ('reserved', 'paid', 'issued', 'active', 'completed', 'cancelled')
        ORDER BY e.member_id, e.id, g.claim_key
        """;

    internal const string ListsSql = """
        SELECT e.member_id, l.code
        FROM member_list_entry e
        JOIN member_list l ON l.id = e.list_id
        WHERE e.member_id > :after AND e.member_id <= :last
        ORDER BY e.member_id, l.code
        """;

    private ParticipationFact Participation(DbDataReader rows)
    {
        var state = EnumCode.Parse<EnrolmentState>(rows.GetString(2));
        var live = EnrolmentMachine.IsLive(state);
        return new ParticipationFact(
            rows.GetString(6),
            rows.GetString(7),
            live,
            rows.IsDBNull(3) ? null : Period.FromNumber(rows.GetInt32(3)),
            Dates.Parse(rows.GetString(4)),
            [],
            live || rows.IsDBNull(5) ? null : BusinessDate(rows.GetInt64(5)),
            state == EnrolmentState.Cancelled);
    }

    private DateOnly BusinessDate(long milliseconds) =>
        DateOnly.FromDateTime(clock.InZone(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)).DateTime);
}
