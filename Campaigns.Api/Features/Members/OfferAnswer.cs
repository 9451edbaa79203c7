using System.Globalization;
using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Rules.Periods;

namespace Campaigns.Api.Features.Members;

/// <summary>What the member would pay and get with one offer, if they joined and paid today.</summary>
/// <param name="Months">From the first release of the deposit to its last, both counted.</param>
/// <param name="FirstPeriod">The month of the first release; null while a contract it waits for has no end.</param>
/// <param name="Instalments">Every release, the deposit's before the bonus's.</param>
/// <param name="Gifts">What the member gets unless they choose otherwise.</param>
/// <param name="Choices">Where the member may choose: one item of each group, the first unless told otherwise.</param>
/// <param name="Conditions">What the offer's own conditions say of the member.</param>
internal sealed record OfferAnswer(
    string Code,
    string Name,
    long DepositFen,
    long BonusFen,
    int Months,
    Period? FirstPeriod,
    Period? LastPeriod,
    IReadOnlyList<PlannedInstalment> Instalments,
    IReadOnlyList<PromisedGift> Gifts,
    IReadOnlyList<GiftChoice> Choices,
    IReadOnlyList<RuleSentence> Conditions)
{
    public static OfferAnswer Of(OfferView view, CultureInfo culture) => new(
        view.Code,
        view.Name,
        view.DepositFen,
        view.BonusFen,
        view.Months,
        view.FirstPeriod,
        view.LastPeriod,
        view.Instalments,
        view.Gifts,
        view.Choices,
        [.. view.Conditions.Select(c => RuleSentence.Of(c, culture))]);
}
