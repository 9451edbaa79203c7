namespace Campaigns.Application.Actors;

/// <summary>What a use case asks for; <see cref="Permissions"/> says which role has it.</summary>
public enum Permission
{
    /// <summary>Reserve, take payment, hand over gifts, take the signature, print the slip, withdraw.</summary>
    Enrol,

    /// <summary>Look a member up by full phone number wherever the campaign may be joined at this hall (audited).</summary>
    LookUpMember,

    /// <summary>List and search the members of one's own subtree.</summary>
    ReadMembers,
    ReadEnrolments,
    CancelEnrolment,
    ExchangeGift,

    /// <summary>Refund or reapply an unmatched receipt.</summary>
    SettleReceipt,
    ReadCampaigns,
    DefineCampaign,
    ApproveCampaign,

    /// <summary>Run a campaign's rules over the whole member base before launch; changes nothing.</summary>
    Rehearse,

    /// <summary>Open, suspend, resume, close.</summary>
    RunCampaign,
    SplitQuota,
    MoveQuota,
    ReadReports,
    ReadLedger,
    RunPosting,
    ReadIntegrity,
    ReadAudit,
    ReadJobs,
    RunJobs,
    ManageUsers,
    ImportData,
}
