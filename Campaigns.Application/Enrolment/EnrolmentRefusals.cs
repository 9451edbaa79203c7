using System.Globalization;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Quotas;
using Campaigns.Application.Results;
using Campaigns.Rules;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Enrolment;

/// <summary>Every expected no at the counter; the texts are in Text/Enrolment.resx under the same codes.</summary>
public static class EnrolmentRefusals
{
    public static Refusal EnrolmentUnknown(string number) => Refusal.Absent("enrolment-unknown", ("number", number));

    public static Refusal MemberUnknown() => Refusal.Absent("member-unknown");

    public static Refusal HallRequired() => Refusal.Field("hall", "hall-required");

    public static Refusal HallUnknown(string code) => Refusal.Absent("hall-unknown", ("hall", code));

    public static Refusal CampaignSuspended(string name) => Refusal.Conflict("campaign-suspended", ("campaign", name));

    public static Refusal CampaignNotOpen(string name) => Refusal.Conflict("campaign-not-open", ("campaign", name));

    public static Refusal NotEligible(IReadOnlyList<RuleOutcome> outcomes) =>
        Refusal.Conflict("not-eligible") with { Reasons = [.. outcomes.Where(o => !o.Passed)] };

    /// <summary>The rules of the enrolment's revision can't be read by this program: they deny.</summary>
    public static Refusal RulesUnreadable() => NotEligible([CampaignRules.Unreadable]);

    /// <summary>An item was chosen that the member can't have; the code stays beside its name for programs.</summary>
    public static Refusal ChoiceWrong(GiftFault fault, string name) =>
        Refusal.Conflict(fault.Code, ("item", name), ("itemCode", fault.Data["item"]));

    public static Refusal NoQuota(string branch, Tier tier) => Refusal.Conflict("no-quota", ("branch", branch), ("tier", EnumCode.Of(tier)));

    public static Refusal QuotaFull(QuotaRow quota) => Refusal.Conflict(
        "quota-full",
        ("branch", quota.BranchName),
        ("tier", EnumCode.Of(quota.Tier)),
        ("used", (quota.Held + quota.Used).ToString(CultureInfo.InvariantCulture)),
        ("total", quota.Cap.ToString(CultureInfo.InvariantCulture)),
        ("parent", quota.ParentName ?? quota.BranchName));

    /// <summary>Another request of the same member was first: the claim is taken.</summary>
    public static Refusal JoinedMeanwhile() => Refusal.Conflict("joined-meanwhile");

    /// <summary>The enrolment is not in a state from which this step can be taken.</summary>
    public static Refusal InvalidState(EnrolmentRow enrolment, EnrolmentMove move) => Refusal.Conflict(
        "invalid-state", ("number", enrolment.Number), ("state", EnumCode.Of(enrolment.State)), ("move", EnumCode.Of(move)));

    /// <summary>Nothing is agreed before the payment, and an expired or withdrawn reservation agreed to nothing.</summary>
    public static Refusal SlipTooEarly(EnrolmentRow enrolment) =>
        Refusal.Conflict("slip-too-early", ("number", enrolment.Number), ("state", EnumCode.Of(enrolment.State)));

    /// <summary>Somebody changed the enrolment between this request's read and its write.</summary>
    public static Refusal ChangedMeanwhile(string number) => Refusal.Conflict("changed-meanwhile", ("number", number));

    /// <summary>The campaign's rules changed since the reservation expired; a new reservation is needed.</summary>
    public static Refusal RevisionChanged(string number) => Refusal.Conflict("revision-changed", ("number", number));

    public static Refusal WrongAmount(long dueFen, long paidFen) => Refusal.Conflict("wrong-amount", ("due", Fen(dueFen)), ("paid", Fen(paidFen)));

    public static Refusal ReceiptUsed(string receiptNo) => Refusal.Conflict("receipt-used", ("receipt", receiptNo));

    private static string Fen(long fen) => fen.ToString(CultureInfo.InvariantCulture);
}
