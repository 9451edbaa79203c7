using Campaigns.Application.Enrolment;

namespace Campaigns.Data.Enrolment;

/// <summary>The orders a list of enrolments may have, as the end of a statement on <c>enrolment e</c>, its home branch <c>hb</c> and its hall <c>h</c>.</summary>
internal static class EnrolmentOrder
{
    public static string OrderBy(EnrolmentSort sort)
    {
        var column = Column(sort.Key);
        return sort.Descending ? $" ORDER BY {column} DESC, e.id DESC" : $" ORDER BY {column}, e.id";
    }

    /// <summary>Only what lies behind a place; the first term alone gives an index its range.</summary>
    public static string Behind(EnrolmentSort sort)
    {
        var column = Column(sort.Key);
        return sort.Descending
            ? $" AND {column} <= :afterValue AND ({column} < :afterValue OR e.id < :afterId)"
            : $" AND {column} >= :afterValue AND ({column} > :afterValue OR e.id > :afterId)";
    }

    private static string Column(EnrolmentSortKey key) => key switch
    {
        EnrolmentSortKey.EnrolledOn => "e.enrolled_on",
        EnrolmentSortKey.Number => "e.enrolment_no",
        EnrolmentSortKey.DepositFen => "e.deposit_fen",
        EnrolmentSortKey.Tier => "e.tier",
        EnrolmentSortKey.State => "e.state",
        EnrolmentSortKey.Branch => "hb.code",
        EnrolmentSortKey.Hall => "h.code",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, null),
    };
}
