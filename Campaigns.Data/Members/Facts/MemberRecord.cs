using System.Data.Common;
using Campaigns.Rules;
using Campaigns.Rules.Members;

namespace Campaigns.Data.Members.Facts;

/// <summary>What the member's own row says; <see cref="Read"/> knows the columns of the statement by their place.</summary>
internal readonly record struct MemberRecord(
    long Id,
    Tier Tier,
    MemberStatus Status,
    long CountyId,
    long? ManagerId,
    DateOnly OnNetSince,
    long ArpuFen,
    long? ArpuBeforeFen,
    bool InArrears,
    string? Brand,
    Billing? Billing,
    IReadOnlyList<string> Segments,
    IReadOnlyList<string> WarningFlags,
    long FactsAt)
{
    public static MemberRecord Read(DbDataReader row, CodeLists codes) => new(
        row.GetInt64(0),
        EnumCode.Parse<Tier>(row.GetString(1)),
        EnumCode.Parse<MemberStatus>(row.GetString(2)),
        row.GetInt64(3),
        row.IsDBNull(4) ? null : row.GetInt64(4),
        Dates.Parse(row.GetString(5)),
        row.GetInt64(6),
        row.IsDBNull(7) ? null : row.GetInt64(7),
        row.GetInt64(8) == 1,
        row.IsDBNull(9) ? null : row.GetString(9),
        row.IsDBNull(10) ? null : EnumCode.Parse<Billing>(row.GetString(10)),
        row.IsDBNull(11) ? [] : codes.Of(row.GetString(11)),
        row.IsDBNull(12) ? [] : codes.Of(row.GetString(12)),
        row.GetInt64(13));
}
