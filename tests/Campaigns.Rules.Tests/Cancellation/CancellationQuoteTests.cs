using Campaigns.Rules.Cancellation;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Cancellation;

public sealed class CancellationQuoteTests
{
    private static readonly CancellationTerms ByFace = new();
    private static readonly KeptOrReturned[] Gifts =
        [new(1, "voucher", 5000, false), new(2, "recharge-card", 10000, true), new(3, "recharge-card", 5000, false)];

    [Fact]
    public void Compute_SomeKept_ChargesTheirFaceAndRefundsTheRest()
    {
        var quote = CancellationQuote.Compute(ByFace, Samples.Day, Samples.Day.AddDays(40), 18000, Gifts);
        quote.Code.ShouldBeNull();
        quote.Charges.ShouldBe([new GiftCharge(1, "voucher", 5000), new GiftCharge(3, "recharge-card", 5000)]);
        (quote.ChargedFen, quote.RefundFen, quote.ShortfallFen).ShouldBe((10000, 8000, 0));
    }

    [Theory]
    [InlineData(10000, null, 0, 0)]
    [InlineData(9999, "kept-gifts-exceed-refund", 0, 1)]
    [InlineData(0, "kept-gifts-exceed-refund", 0, 10000)]
    public void Compute_ChargesAtTheLimit_NeverForfeitAndNeverOverdraw(long left, string? code, long refund, long shortfall)
    {
        var quote = CancellationQuote.Compute(ByFace, Samples.Day, Samples.Day, left, Gifts);
        (quote.Code, quote.RefundFen, quote.ShortfallFen).ShouldBe((code, refund, shortfall));
    }

    [Theory]
    [InlineData(7, 7, KeptGiftCharge.Face, 0)]
    [InlineData(7, 8, KeptGiftCharge.Face, 10000)]
    [InlineData(0, 0, KeptGiftCharge.Face, 10000)]
    [InlineData(0, 400, KeptGiftCharge.Nothing, 0)]
    public void Compute_DaysAfterPayment_ChargesOnlyAfterTheCoolingOff(int coolingOff, int days, KeptGiftCharge kept, long charged) =>
        CancellationQuote.Compute(
            new CancellationTerms { CoolingOffDays = coolingOff, KeptGifts = kept }, Samples.Day, Samples.Day.AddDays(days), 20000, Gifts)
            .ChargedFen.ShouldBe(charged);

    [Fact]
    public void Compute_TermsRuleItOut_RefundsNothingAndSaysSo()
    {
        var quote = CancellationQuote.Compute(new CancellationTerms { Allowed = false }, Samples.Day, Samples.Day, 20000, []);
        (quote.Code, quote.RefundFen).ShouldBe((CancellationQuote.NotAllowed, 0));
    }

    [Fact]
    public void Compute_Anything_RefundAndChargesAreWhatIsLeft() => Any.Check(
        from left in Gen.Choose(0, 50_000)
        from faces in Gen.Choose(0, 20_000).ArrayOf()
        from returned in Gen.Elements(true, false).ArrayOf(faces.Length)
        from coolingOff in Gen.Choose(0, 10)
        from days in Gen.Choose(-1, 20)
        select (left, coolingOff, days, gifts: faces.Zip(returned, (f, r) => new KeptOrReturned(1, "x", f, r)).ToArray()),
        c =>
        {
            var terms = new CancellationTerms { CoolingOffDays = c.coolingOff };
            var quote = CancellationQuote.Compute(terms, Samples.Day, Samples.Day.AddDays(c.days), c.left, c.gifts);
            quote.ChargedFen.ShouldBe(quote.Charges.Sum(g => g.ChargeFen));
            quote.Charges.Count.ShouldBe(c.gifts.Count(g => !g.Returned));
            quote.RefundFen.ShouldBeGreaterThanOrEqualTo(0);
            if (quote.Code is null)
                (quote.RefundFen + quote.ChargedFen).ShouldBe(c.left);
            else
                (quote.ChargedFen - quote.ShortfallFen).ShouldBe(c.left);
        });
}
