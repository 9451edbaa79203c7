namespace Campaigns.Rules.Members;

/// <summary>Club tier (级别); <see cref="None"/> is a customer outside the club. Ordered from low to high.</summary>
public enum Tier
{
    None,
    Silver,
    Gold,
    Diamond,
}

/// <summary>Service status (状态) of the member's number.</summary>
public enum MemberStatus
{
    Active,
    Suspended,
    Closed,
    PortedOut,
}

/// <summary>How the member pays for service (付费方式).</summary>
public enum Billing
{
    Prepaid,
    Postpaid,
}
