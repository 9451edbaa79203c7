using System.Globalization;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Text;
using Campaigns.Rules;
using Campaigns.Rules.Gifts;

namespace Campaigns.Application.Reports.BranchLedger;

/// <summary>Puts a line's codes into words.</summary>
internal static class LedgerRows
{
    public static BranchLedgerRow ToRow(LedgerLine line, CultureInfo culture) => new()
    {
        Number = line.Number,
        EnrolledOn = line.Place.EnrolledOn,
        Prefecture = line.Prefecture,
        County = line.County,
        Hall = line.Hall,
        Clerk = line.Clerk,
        Manager = line.Manager,
        MaskedPhone = line.MaskedPhone,
        Tier = line.Tier,
        TierName = Text($"tier.{EnumCode.Of(line.Tier)}", culture),
        CampaignName = line.CampaignName,
        DepositFen = line.DepositFen,
        VoucherSerials = Serials(line, GiftKind.Voucher),
        VoucherFen = Face(line, GiftKind.Voucher),
        CardSerials = Serials(line, GiftKind.RechargeCard),
        CardFen = Face(line, GiftKind.RechargeCard),
        OtherSerials = List(line.Gifts.Where(g => g.Kind == GiftKind.Goods).Select(g => $"{g.Name} {g.SerialNo}"), culture),
        OtherFen = Face(line, GiftKind.Goods),
        OwedGifts = List(line.Owed, culture),
        Signature = Signature(line, culture),
        State = line.State,
        StateName = Text($"state.{EnumCode.Of(line.State)}", culture),
        ReleasedFen = line.ReleasedFen,
        RemainingFen = line.DepositFen - line.ReleasedFen - line.EndedFen,
        RefundedFen = line.RefundedFen,
    };

    private static string Serials(LedgerLine line, GiftKind kind) => string.Join(' ', line.Gifts.Where(g => g.Kind == kind).Select(g => g.SerialNo));

    private static long Face(LedgerLine line, GiftKind kind) => line.Gifts.Where(g => g.Kind == kind).Sum(g => g.FaceFen);

    private static string Signature(LedgerLine line, CultureInfo culture) => line.Signature switch
    {
        null => Text("report.signature.none", culture),
        SignatureKind.Drawn => Text("report.signature.drawn", culture),
        _ => Messages.Format(
            "report.signature.paper", new Dictionary<string, string>(StringComparer.Ordinal) { ["no"] = line.PaperNo ?? "" }, culture),
    };

    private static string List(IEnumerable<string> words, CultureInfo culture) => string.Join(Text("list-separator", culture), words);

    private static string Text(string code, CultureInfo culture) => Messages.Format(code, null, culture);
}
