namespace Campaigns.Rules.Enrolments;

/// <summary>Where an enrolment stands; the moves between states are in <see cref="EnrolmentMachine"/>.</summary>
public enum EnrolmentState
{
    Reserved,
    Paid,
    Issued,
    Active,
    Completed,
    Expired,
    Withdrawn,
    Cancelled,
}
