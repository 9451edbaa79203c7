namespace Campaigns.Application.Actors;

/// <summary>What a person is to the product (domain §2). One user may have several.</summary>
public enum Role
{
    /// <summary>营业员</summary>
    Clerk,

    /// <summary>维系经理</summary>
    Manager,

    /// <summary>分公司主管</summary>
    Supervisor,

    /// <summary>分公司维系人员</summary>
    BranchStaff,

    /// <summary>分公司财务</summary>
    BranchFinance,

    /// <summary>区公司维系人员</summary>
    HqStaff,

    /// <summary>区公司市场, the campaign owner</summary>
    HqOwner,

    /// <summary>区公司财务</summary>
    HqFinance,

    /// <summary>审计: reads everything, changes nothing</summary>
    Auditor,

    /// <summary>管理员: users and jobs, no member data</summary>
    Administrator,
}
