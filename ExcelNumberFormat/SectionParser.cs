using System.Text;
using System.Text.RegularExpressions;

namespace ExcelNumberFormat;

/// <summary>Splits a format into sections and translates each into .NET's custom format of the same meaning.</summary>
internal static partial class SectionParser
{
    public static Section[] Parse(string format)
    {
        var sections = new List<Section>();
        var tokens = new List<Token>();
        var end = 0;
        foreach (Match match in Tokens().Matches(format))
        {
            if (match.Index != end) return [Section.Unsupported];
            end = match.Index + match.Length;
            if (match.Value == ";")
            {
                sections.Add(Translate(tokens));
                tokens.Clear();
                continue;
            }

            tokens.Add(Token.Of(match.Value));
        }

        if (end != format.Length) return [Section.Unsupported];
        sections.Add(Translate(tokens));
        return [.. sections];
    }

    private static Section Translate(List<Token> tokens)
    {
        if (tokens.Exists(t => t.Kind == TokenKind.Unknown)) return Section.Unsupported;
        if (tokens.Exists(t => t.Kind == TokenKind.General)) return Section.General;
        var digits = tokens.Exists(IsPlaceholder);
        if (tokens.Exists(t => t.Kind == TokenKind.DatePart))
            return digits ? Section.Unsupported : new(SectionKind.DateTime, DatePattern(tokens));
        if (tokens.Exists(t => t.Kind == TokenKind.Text)) return new(SectionKind.Text, PlainText(tokens));
        if (!digits) return new(SectionKind.Literal, PlainText(tokens));
        return IsFraction(tokens) ? Section.Unsupported : new(SectionKind.Number, NumberPattern(tokens));
    }

    private static bool IsPlaceholder(Token token) => token.Kind == TokenKind.Digit && token.Value[0] is '0' or '#' or '?';

    private static bool IsFraction(List<Token> tokens) =>
        tokens.Exists(t => t is { Kind: TokenKind.Literal, Value: "/" });

    private static string PlainText(List<Token> tokens) => string.Concat(tokens.Select(t => t.Value));

    // '?' pads with a space in a spreadsheet so that points align; a text alone has nothing to align with.
    private static string NumberPattern(List<Token> tokens) =>
        string.Concat(tokens.Select(t => t.Kind == TokenKind.Literal ? Quoted(t.Value) : t.Value.Replace('?', '#')));

    private static string DatePattern(List<Token> tokens)
    {
        var parts = tokens.FindAll(t => t.Kind == TokenKind.DatePart);
        var twelveHours = parts.Exists(t => t.Value.Contains('/', StringComparison.Ordinal));
        var pattern = new StringBuilder();
        foreach (var token in tokens)
        {
            var at = parts.IndexOf(token);
            var minutes = at >= 0 && IsMinutes(parts, at);
            pattern.Append(token.Kind == TokenKind.DatePart ? DatePart(token.Value, minutes, twelveHours) : Quoted(token.Value));
        }

        // A pattern of one letter would be read as a standard format; the percent sign says that it is a custom one.
        return pattern.Length == 1 ? "%" + pattern : pattern.ToString();
    }

    /// <summary><c>m</c> means minutes right after hours or right before seconds, else months.</summary>
    private static bool IsMinutes(List<Token> parts, int at) =>
        (at > 0 && parts[at - 1].Value[0] is 'h') || (at + 1 < parts.Count && parts[at + 1].Value[0] is 's');

    private static string DatePart(string part, bool minutes, bool twelveHours) => part switch
    {
        "y" or "yy" => "yy",
        ['y', ..] => "yyyy",
        ['m', ..] => minutes ? part : part.ToUpperInvariant(),
        ['h', ..] => twelveHours ? part : part.ToUpperInvariant(),
        ['a', ..] => "tt",
        _ => part,
    };

    private static string Quoted(string literal) => string.Concat(literal.Select(c => "\\" + c));

    [GeneratedRegex("""
        \G(?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|AM/PM|A/P|y{1,4}|m{1,4}|d{1,4}|h{1,2}|s{1,2}|[;0#?.,%@]|E[+-]0+|[^"\\\[])
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Tokens();
}
