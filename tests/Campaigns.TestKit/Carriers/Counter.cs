using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.HandOver;
using Campaigns.Application.Enrolment.Pay;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Enrolment.Reserve;
using Campaigns.Application.Enrolment.Sign;
using Campaigns.Application.Results;
using Campaigns.TestKit.World;

namespace Campaigns.TestKit.Carriers;

/// <summary>What a clerk does at the counter, step by step, with fresh keys and receipts; any step can be done otherwise by a test.</summary>
public sealed class Counter(Carrier carrier, Actor? clerk = null)
{
    private static int _receipts;

    private readonly Actor _clerk = clerk ?? People.Clerk;

    public Task<Result<EnrolmentView>> TryReserveAsync(SeededMember member, string campaign = Carrier.ReferenceCampaign, string? key = null) =>
        carrier.Get<ReserveEnrolmentUseCase>().ExecuteAsync(
            _clerk, new ReserveEnrolmentCommand(campaign, member.Phone, null, null), key ?? carrier.NewKey(), default);

    public Task<Result<EnrolmentView>> TryReserveAsync(ReserveEnrolmentCommand command) =>
        carrier.Get<ReserveEnrolmentUseCase>().ExecuteAsync(_clerk, command, carrier.NewKey(), default);

    public Task<EnrolmentView> ReserveAsync(SeededMember member, string campaign = Carrier.ReferenceCampaign) =>
        Carrier.OkAsync(TryReserveAsync(member, campaign));

    public Task<Result<PaymentOutcome>> TryPayAsync(EnrolmentView enrolment, long? amountFen = null, string? receiptNo = null, string? key = null) =>
        carrier.Get<PayEnrolmentUseCase>().ExecuteAsync(
            _clerk,
            new PayEnrolmentCommand(enrolment.Number, amountFen ?? enrolment.DepositFen, receiptNo ?? NewReceiptNo(), 1, PaymentMethod.Cash),
            key ?? carrier.NewKey(),
            default);

    public async Task<EnrolmentView> PayAsync(EnrolmentView enrolment) =>
        (await Carrier.OkAsync(TryPayAsync(enrolment))).Enrolment ?? throw new InvalidOperationException("the payment was kept unmatched");

    public Task<Result<EnrolmentView>> TryHandOverAsync(EnrolmentView enrolment, params string[] owed) =>
        TryHandOverAsync(
            enrolment, [.. enrolment.Gifts.Where(g => !owed.Contains(g.Item)).Select(g => new HandedItem(g.Item, g.SuggestedSerials))], owed);

    public Task<Result<EnrolmentView>> TryHandOverAsync(EnrolmentView enrolment, IReadOnlyList<HandedItem> items, params string[] owed) =>
        carrier.Get<HandOverGiftsUseCase>().ExecuteAsync(_clerk, new HandOverGiftsCommand(enrolment.Number, items, owed), carrier.NewKey(), default);

    public Task<EnrolmentView> HandOverAsync(EnrolmentView enrolment, params string[] owed) => Carrier.OkAsync(TryHandOverAsync(enrolment, owed));

    public Task<Result<EnrolmentView>> TrySignAsync(EnrolmentView enrolment) =>
        carrier.Get<SignEnrolmentUseCase>().ExecuteAsync(
            _clerk, new SignEnrolmentCommand(enrolment.Number, SignatureKind.Paper, null, "QS001"), carrier.NewKey(), default);

    public Task<EnrolmentView> SignAsync(EnrolmentView enrolment) => Carrier.OkAsync(TrySignAsync(enrolment));

    /// <summary>The whole way: reserve, pay, hand over what was suggested, sign.</summary>
    public async Task<EnrolmentView> EnrolAsync(SeededMember member, string campaign = Carrier.ReferenceCampaign)
    {
        var reserved = await ReserveAsync(member, campaign);
        var paid = await PayAsync(reserved);
        return await SignAsync(await HandOverAsync(paid));
    }

    private static string NewReceiptNo() => $"SJ{Interlocked.Increment(ref _receipts):000000}";
}
