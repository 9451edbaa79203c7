namespace Campaigns.Reports.Streaming;

/// <summary>Measures text without fonts, which a server needn't have: a Chinese character is as wide as two Latin ones.</summary>
internal static class TextWidth
{
    private const char FirstWide = '\u1100';

    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text) width += c >= FirstWide ? 2 : 1;
        return width;
    }

    /// <summary>Lines that the text takes in a wrapped cell of that width.</summary>
    public static int Lines(string text, double cellWidth)
    {
        var lines = 0;
        foreach (var part in text.AsSpan().EnumerateLines())
            lines += Math.Max(1, (int)Math.Ceiling(Of(part) / cellWidth));
        return lines;
    }
}
