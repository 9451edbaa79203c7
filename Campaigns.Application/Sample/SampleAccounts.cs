using Campaigns.Application.Actors;
using Campaigns.Application.Sample.Generation;

namespace Campaigns.Application.Sample;

/// <summary>A demo account: its display name is that of its role.</summary>
public sealed record SampleAccount(string UserName, string DisplayName, Role Role, string Branch);

/// <summary>
/// The accounts of a demo, one a role, all with the password <see cref="Password"/>. The clerk's hall, the manager's county and the
/// supervisor's prefecture lie one inside the other.
/// </summary>
public static class SampleAccounts
{
    public const string Password = "demo";

    public const string Hall = "65010101";

    public const string Prefecture = "6501";

    public static IReadOnlyList<SampleAccount> All { get; } =
    [
        new("clerk", "营业员", Role.Clerk, Hall),
        new("manager", "维系经理", Role.Manager, SampleMembers.HomeCounty),
        new("supervisor", "分公司主管", Role.Supervisor, Prefecture),
        new("hq", "区公司市场", Role.HqOwner, SampleProvince.RegionCode),
        new("finance", "区公司财务", Role.HqFinance, SampleProvince.RegionCode),
        new("auditor", "审计", Role.Auditor, SampleProvince.RegionCode),
        new("admin", "管理员", Role.Administrator, SampleProvince.RegionCode),
    ];
}
