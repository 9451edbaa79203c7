using Campaigns.Reports.Streaming;

namespace Campaigns.Reports.Tests.Streaming;

public sealed class CellTests
{
    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(1, "0.01")]
    [InlineData(-5, "-0.05")]
    [InlineData(20_000, "200.00")]
    [InlineData(-12_345, "-123.45")]
    [InlineData(long.MaxValue, "92233720368547758.07")]
    [InlineData(long.MinValue, "-92233720368547758.08")]
    public void Money_Fen_IsWrittenExactly(long fen, string written) => Cell.Money(fen).Written.ShouldBe(written);

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Column_Number_IsItsLetters(int column, string letters) => CellAddress.Column(column).ShouldBe(letters);

    [Theory]
    [InlineData("plain 文字", "plain 文字")]
    [InlineData("a&b<c>\"", "a&amp;b&lt;c&gt;&quot;")]
    [InlineData("\u0001", "_x0001_")]
    [InlineData("_x000D_", "_x005F_x000D_")]
    [InlineData("_x00G0_ _x000D", "_x00G0_ _x000D")]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    [InlineData("\uFFFF", "_xFFFF_")]
    public void Write_AnyText_IsEscaped(string text, string written) => Written(text).ShouldBe(written);

    [Fact]
    public void Write_HalfASurrogatePair_IsReplaced() => Written("a\uD800b\uDC00").ShouldBe("a\uFFFDb\uFFFD");

    [Fact]
    public void Write_LongerThanACellHolds_IsCutWithAMark()
    {
        var written = Written(new string('长', CellText.MostCharacters + 1));
        written.Length.ShouldBe(CellText.MostCharacters);
        written.ShouldEndWith("…");
        Written(new string('长', CellText.MostCharacters)).ShouldEndWith("长");
    }

    [Theory]
    [InlineData("", 10, 1)]
    [InlineData("一二三四五", 10, 1)]
    [InlineData("一二三四五六", 10, 2)]
    [InlineData("a\nb\nc", 10, 3)]
    public void Lines_WrappedText_AreCounted(string text, double width, int lines) => TextWidth.Lines(text, width).ShouldBe(lines);

    private static string Written(string text)
    {
        var output = new Utf8Buffer();
        CellText.Write(output, text);
        return output.ToString();
    }
}
