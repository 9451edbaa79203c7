using static Campaigns.Application.Actors.Permission;

namespace Campaigns.Application.Actors;

/// <summary>The one table of who may do what (docs/permissions.md repeats it; a test compares them).</summary>
public static class Permissions
{
    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.Clerk] = [Enrol, LookUpMember, ReadEnrolments, ReadCampaigns],
        [Role.Manager] = [ReadMembers, ReadEnrolments, ReadCampaigns, ReadReports],
        [Role.Supervisor] =
        [
            Enrol, LookUpMember, ReadMembers, ReadEnrolments, CancelEnrolment, ExchangeGift, SettleReceipt, ReadCampaigns, MoveQuota, ReadReports,
        ],
        [Role.BranchStaff] = [ReadMembers, ReadEnrolments, ReadCampaigns, ReadReports],
        [Role.BranchFinance] = [ReadEnrolments, ReadCampaigns, ReadReports, ReadLedger],
        [Role.HqStaff] = [ReadMembers, ReadEnrolments, ReadCampaigns, ReadReports],
        [Role.HqOwner] = [ReadMembers, ReadEnrolments, ReadCampaigns, DefineCampaign, Rehearse, RunCampaign, SplitQuota, MoveQuota, ReadReports, ReadJobs],
        [Role.HqFinance] =
        [
            ReadMembers, ReadEnrolments, ReadCampaigns, ApproveCampaign, Rehearse, ReadReports, ReadLedger, RunPosting, ReadIntegrity, ReadAudit, ReadJobs,
        ],
        [Role.Auditor] = [ReadMembers, ReadEnrolments, ReadCampaigns, ReadReports, ReadLedger, ReadIntegrity, ReadAudit, ReadJobs],
        [Role.Administrator] = [ReadIntegrity, ReadJobs, RunJobs, ManageUsers, ImportData, ReadAudit],
    };

    public static IReadOnlyList<Permission> Of(Role role) => Table[role];
}
