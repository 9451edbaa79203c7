using Campaigns.Rules.Cancellation;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Tests.Support;
using FsCheck.Fluent;

namespace Campaigns.Rules.Tests.Cancellation;

public sealed class CancellationQuoteTests
{
    private static readonly CancellationTerms ByFace = new();
    private static readonly KeptOrReturned[] SomeKept =
        [new(1, "voucher", 5000, 100, false), new(2, "recharge-card", 10000, 9000, true), new(3, "recharge-card", 5000, 4500, false)];
    private static readonly KeptOrReturned[] AllBack = [.. SomeKept.Select(g => g with { Returned = true })];

    [Fact]
    public void Compute_SomeKept_ChargesTheirFaceAndRefundsTheRest()
    {
        var quote = Quote(ByFace, 40, 18000, SomeKept);
        quote.Code.ShouldBeNull();
        quote.Charges.ShouldBe([new GiftCharge(1, "voucher", 5000), new GiftCharge(3, "recharge-card", 5000)]);
        (quote.ChargedFen, quote.RefundFen, quote.ShortfallFen).ShouldBe((10000, 8000, 0));
        quote.Why.Code.ShouldBe(CancellationGrounds.ByTerms);
        quote.Why.Data["charge"].ShouldBe("face");
    }

    [Theory]
    [InlineData(10000, null, 0, 0)]
    [InlineData(9999, "kept-gifts-exceed-refund", 0, 1)]
    [InlineData(0, "kept-gifts-exceed-refund", 0, 10000)]
    public void Compute_ChargesAtTheLimit_NeverForfeitAndNeverOverdraw(long left, string? code, long refund, long shortfall)
    {
        var quote = Quote(ByFace, 0, left, SomeKept);
        (quote.Code, quote.RefundFen, quote.ShortfallFen).ShouldBe((code, refund, shortfall));
        quote.Why.Passed.ShouldBe(code is null);
    }

    [Theory]
    [InlineData(7, 7, KeptGiftCharge.Face, 0)]
    [InlineData(7, 8, KeptGiftCharge.Face, 10000)]
    [InlineData(7, 8, KeptGiftCharge.Cost, 4600)]
    [InlineData(7, 7, KeptGiftCharge.Cost, 0)]
    [InlineData(0, 0, KeptGiftCharge.Face, 10000)]
    [InlineData(0, 400, KeptGiftCharge.Nothing, 0)]
    public void Compute_DaysAfterPayment_ChargesByTheTermsAfterTheCoolingOff(int coolingOff, int days, KeptGiftCharge kept, long charged) =>
        Quote(new CancellationTerms { CoolingOffDays = coolingOff, KeptGifts = kept }, days, 20000, SomeKept).ChargedFen.ShouldBe(charged);

    /// <summary>The whole matrix: what is granted, on which day, with what kept. Null means that it can be done.</summary>
    [Theory]
    [InlineData(true, true, 7, 0, true, CancellationGrounds.SameDay)]
    [InlineData(true, true, 7, 0, false, CancellationGrounds.CoolingOff)]
    [InlineData(true, true, 7, 7, true, CancellationGrounds.CoolingOff)]
    [InlineData(true, true, 7, 8, true, CancellationGrounds.ByTerms)]
    [InlineData(true, true, 0, 0, true, CancellationGrounds.SameDay)]
    [InlineData(true, true, 0, 0, false, CancellationGrounds.ByTerms)]
    [InlineData(true, false, 0, 0, true, CancellationGrounds.ByTerms)]
    [InlineData(true, false, 7, 0, true, CancellationGrounds.CoolingOff)]
    [InlineData(false, true, 0, 0, true, CancellationGrounds.SameDay)]
    [InlineData(false, true, 0, 0, false, CancellationQuote.GiftsNotReturned)]
    [InlineData(false, true, 0, 1, true, CancellationQuote.NotAllowed)]
    [InlineData(false, true, 7, 0, false, CancellationGrounds.CoolingOff)]
    [InlineData(false, true, 7, 8, true, CancellationQuote.NotAllowed)]
    [InlineData(false, false, 7, 7, false, CancellationGrounds.CoolingOff)]
    [InlineData(false, false, 7, 8, false, CancellationQuote.NotAllowed)]
    [InlineData(false, false, 0, 0, true, CancellationQuote.NotAllowed)]
    public void Compute_TermsAndTime_FindTheGround(bool allowed, bool sameDay, int coolingOff, int days, bool allBack, string ground)
    {
        var terms = new CancellationTerms { Allowed = allowed, SameDayUndo = sameDay, CoolingOffDays = coolingOff };
        var quote = Quote(terms, days, 20000, allBack ? AllBack : SomeKept);
        quote.Why.Code.ShouldBe(ground);
        quote.Code.ShouldBe(quote.Why.Passed ? null : ground);
        if (quote.Code is not null)
            quote.RefundFen.ShouldBe(0);
        else if (ground != CancellationGrounds.ByTerms)
            quote.RefundFen.ShouldBe(20000);
    }

    [Fact]
    public void Compute_SameDayWithAReleasePosted_RefundsTheRestAndThePostedStands()
    {
        var quote = CancellationQuote.Compute(
            new CancellationTerms { SameDayUndo = true }, new CancellationFacts(Samples.Day, Samples.Day, 18000, 2000, AllBack));
        (quote.RefundFen, quote.ChargedFen, quote.PostedFen).ShouldBe((18000, 0, 2000));
    }

    [Fact]
    public void Compute_Anything_RefundAndChargesAreWhatIsLeft() => Any.Check(
        from left in Gen.Choose(0, 50_000)
        from faces in Gen.Choose(0, 20_000).ArrayOf()
        from returned in Gen.Elements(true, false).ArrayOf(faces.Length)
        from coolingOff in Gen.Choose(0, 10)
        from sameDay in Gen.Elements(true, false)
        from kept in Gen.Elements(KeptGiftCharge.Face, KeptGiftCharge.Cost, KeptGiftCharge.Nothing)
        from days in Gen.Choose(-1, 20)
        select (left, terms: new CancellationTerms { CoolingOffDays = coolingOff, SameDayUndo = sameDay, KeptGifts = kept }, days,
            gifts: faces.Zip(returned, (f, r) => new KeptOrReturned(1, "x", f, f / 2, r)).ToArray()),
        c =>
        {
            var quote = Quote(c.terms, c.days, c.left, c.gifts);
            quote.ChargedFen.ShouldBe(quote.Charges.Sum(g => g.ChargeFen));
            quote.Charges.Count.ShouldBe(c.gifts.Count(g => !g.Returned));
            quote.RefundFen.ShouldBeGreaterThanOrEqualTo(0);
            if (quote.Code is null)
                (quote.RefundFen + quote.ChargedFen).ShouldBe(c.left);
            else
                (quote.ChargedFen - quote.ShortfallFen).ShouldBe(c.left);
        });

    private static CancellationQuote Quote(CancellationTerms terms, int daysAfter, long leftFen, KeptOrReturned[] gifts) =>
        CancellationQuote.Compute(terms, new CancellationFacts(Samples.Day, Samples.Day.AddDays(daysAfter), leftFen, 0, gifts));
}
