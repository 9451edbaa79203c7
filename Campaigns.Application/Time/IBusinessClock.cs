namespace Campaigns.Application.Time;

/// <summary>
/// Business time: what day it is for rules, quotas, releases and the ledger. Zone by configuration (default Asia/Shanghai). Sign-in
/// and the scheduler keep system time, so that a moved demo clock signs nobody out.
/// </summary>
public interface IBusinessClock
{
    /// <summary>Now, in the business zone's offset.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The business date.</summary>
    DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>Start of a business day as an instant.</summary>
    DateTimeOffset StartOf(DateOnly date);

    /// <summary>The same instant, written in the business zone's offset.</summary>
    DateTimeOffset InZone(DateTimeOffset instant);
}
