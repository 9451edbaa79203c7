using Campaigns.Application.Actors;

namespace Campaigns.TestKit.World;

/// <summary>
/// One user of each role as the actor use cases take, from the hall up: the clerk's hall, the manager's county and the supervisor's
/// prefecture lie one inside the other. Those "elsewhere" belong to the other prefecture.
/// </summary>
public static class People
{
    public static readonly Actor Clerk = Make(501, Role.Clerk, Places.Hall111);
    public static readonly Actor Manager = Make(502, Role.Manager, Places.County11);
    public static readonly Actor Supervisor = Make(503, Role.Supervisor, Places.Prefecture1);
    public static readonly Actor BranchStaff = Make(504, Role.BranchStaff, Places.Prefecture1);
    public static readonly Actor BranchFinance = Make(505, Role.BranchFinance, Places.Prefecture1);
    public static readonly Actor HqStaff = Make(506, Role.HqStaff, Places.Region);
    public static readonly Actor HqOwner = Make(507, Role.HqOwner, Places.Region);
    public static readonly Actor HqFinance = Make(508, Role.HqFinance, Places.Region);
    public static readonly Actor Auditor = Make(509, Role.Auditor, Places.Region);
    public static readonly Actor Administrator = Make(510, Role.Administrator, Places.Region);
    public static readonly Actor ClerkElsewhere = Make(511, Role.Clerk, Places.Hall211);
    public static readonly Actor SupervisorElsewhere = Make(512, Role.Supervisor, Places.Prefecture2);

    public static readonly IReadOnlyList<Actor> All =
        [Clerk, Manager, Supervisor, BranchStaff, BranchFinance, HqStaff, HqOwner, HqFinance, Auditor, Administrator, ClerkElsewhere, SupervisorElsewhere];

    private static Actor Make(long id, Role role, Place at)
    {
        var name = $"{Rules.EnumCode.Of(role)}-{at.Code}";
        return new Actor(id, name, name, [role], at.Id, at.Code, at.Path);
    }
}
