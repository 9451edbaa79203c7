using Campaigns.Application.Enrolment;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Tests.Sequences;

/// <summary>One participation as it must be stored.</summary>
internal sealed class ExpectedEnrolment(ExpectedMember member, EnrolmentView view)
{
    public const int Instalments = 10;
    public const long SmallFaceFen = 5_000;

    public ExpectedMember Member => member;

    public string Number => View.Number;

    public long DepositFen => View.DepositFen;

    /// <summary>The last answer about it.</summary>
    public EnrolmentView View { get; set; } = view;

    public EnrolmentState State { get; set; } = view.State;

    public DateTimeOffset ExpiresAt { get; } = view.ExpiresAt!.Value;

    public bool HasPaid => View.StartPeriod is not null;

    /// <summary>The instalments released so far.</summary>
    public IReadOnlySet<int> Released { get; set; } = new HashSet<int>();

    /// <summary>What is still frozen of the deposit.</summary>
    public long FrozenFen => !HasPaid || State == EnrolmentState.Cancelled ? 0 : DepositFen - ReleasedFen;

    public long ReleasedFen => Released.Count * (DepositFen / Instalments);

    /// <summary>Serials in the customer's hands; those kept on a cancellation stay there.</summary>
    public List<string> Serials { get; } = [];

    /// <summary>Items the hall owes the customer, with the face.</summary>
    public Dictionary<string, long> Owed { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// What is released once the runs from one month to another are through: what falls due by then, if its own month or the run's
    /// meets the terms; nothing while the member may not receive.
    /// </summary>
    public HashSet<int> ReleasedBy(Period firstRun, Period lastRun, Expected expected)
    {
        var released = new HashSet<int>(Released);
        for (var run = firstRun; member.MayReceive && run <= lastRun; run += 1)
        {
            for (var n = 1; n <= Instalments; n++)
            {
                var due = View.StartPeriod!.Value + (n - 1);
                if (due <= run && (expected.Meets(member, due) || expected.Meets(member, run)))
                    released.Add(n);
            }
        }

        return released;
    }

    /// <summary>The face of a serial by the number range of its batch (<see cref="TestKit.Carriers.Carrier"/>).</summary>
    public static long FaceOf(string serial) => serial[0] == '1' ? 10_000 : SmallFaceFen;
}
