using Campaigns.Application.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Application.Tests.Imports;

/// <summary>Text in cells: safe in spreadsheets, the same after a round trip, harmless in logs.</summary>
public sealed class CellTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@name", "'@name")]
    [InlineData("'=1", "''=1")]
    [InlineData("和平县", "和平县")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("", "")]
    public void Neutralise_Text_BeginsNoFormula(string text, string cell) => CellText.Neutralise(text).ShouldBe(cell);

    [Fact]
    public void Restore_Neutralised_IsTheText()
    {
        var texts = Gen.Elements('\'', '=', '+', '-', '@', '\t', 'a', '会').ListOf().Select(c => new string([.. c]));
        Prop.ForAll(Arb.From(texts), text => CellText.Restore(CellText.Neutralise(text)) == text).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("a\r\nFAKE line", "a··FAKE line")]
    [InlineData("\u001b[31mred", "·[31mred")]
    [InlineData("abc\u202Edef", "abc·def")]
    [InlineData("和平县", "和平县")]
    public void Printable_Text_BreaksNoLine(string text, string shown) => CellText.Printable(text).ShouldBe(shown);

    [Fact]
    public void Printable_LongText_IsCut() => CellText.Printable(new string('x', 500)).Length.ShouldBe(61);
}
