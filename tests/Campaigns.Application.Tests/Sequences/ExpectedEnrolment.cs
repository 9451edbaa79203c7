using Campaigns.Application.Enrolment;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Tests.Sequences;

/// <summary>One participation as it must be stored.</summary>
internal sealed class ExpectedEnrolment(ExpectedMember member, EnrolmentView view)
{
    public const int Instalments = 10;

    public ExpectedMember Member => member;

    public string Number => View.Number;

    public long DepositFen => View.DepositFen;

    /// <summary>The last answer about it.</summary>
    public EnrolmentView View { get; set; } = view;

    public EnrolmentState State { get; set; } = view.State;

    public DateTimeOffset ExpiresAt { get; } = view.ExpiresAt!.Value;

    public bool HasPaid => View.StartPeriod is not null;

    /// <summary>Instalments released so far.</summary>
    public int Released { get; set; }

    /// <summary>What is still frozen of the deposit.</summary>
    public long FrozenFen => !HasPaid || State == EnrolmentState.Cancelled ? 0 : DepositFen - ReleasedFen;

    public long ReleasedFen => Released * (DepositFen / Instalments);

    /// <summary>Serials in the customer's hands; those kept on a cancellation stay there.</summary>
    public List<string> Serials { get; } = [];

    /// <summary>How many instalments have fallen due up to a month.</summary>
    public int DueBy(Period month) => View.StartPeriod is { } start ? Math.Clamp(month - start + 1, 0, Instalments) : 0;

    /// <summary>The face of a serial by the number range of its batch (<see cref="TestKit.Carriers.Carrier"/>).</summary>
    public static long FaceOf(string serial) => serial[0] == '1' ? 10_000 : 5_000;
}
