using System.Text.RegularExpressions;
using Campaigns.Data.Posting;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Data.Tests.Posting;

/// <summary>A state that is added must be told to posting: left out of its list, it would silently count as running.</summary>
public sealed partial class RunningStatesTests
{
    [Fact]
    public void Sql_EveryState_IsLeftOutUnlessItsReleasesFallDue()
    {
        var leftOut = Quoted().Matches(RunningStates.Sql).Select(m => m.Groups[1].Value);

        var notRunning = Enum.GetValues<EnrolmentState>().Where(s => s == EnrolmentState.Reserved || !EnrolmentMachine.IsLive(s));
        leftOut.ShouldBe(notRunning.Select(EnumCode.Of), ignoreOrder: true);
    }

    [GeneratedRegex("'([a-z]+)'")]
    private static partial Regex Quoted();
}
