namespace Campaigns.Data.Posting;

/// <summary>The states in which an enrolment's releases fall due: paid, and not ended.</summary>
internal static class RunningStates
{
    /// <summary>
    /// To stand behind the column. Told by the states that are not meant: SQLite, which has no statistics, would take an index on the state
    /// for an IN and read all running enrolments for each range of ids. A test holds the list to the enrolment's state machine.
    /// </summary>
    public const string Sql = "NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled')";
}
