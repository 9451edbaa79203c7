namespace ExcelNumberFormat;

internal enum TokenKind
{
    Literal,
    Digit,
    DatePart,
    Text,
    General,
    Unknown,
}

/// <summary>The smallest meaningful piece of a format. Compared by reference: the same piece may stand twice in one section.</summary>
internal sealed class Token
{
    private static readonly string[] Colours =
        ["black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"];

    private Token(TokenKind kind, string value) => (Kind, Value) = (kind, value);

    public TokenKind Kind { get; }

    public string Value { get; }

    public static Token Of(string piece) => piece[0] switch
    {
        '"' => new(TokenKind.Literal, piece[1..^1]),
        '\\' when piece.Length == 2 => new(TokenKind.Literal, piece[1..]),
        // Room as wide as a character shows as a space; a fill has no width of its own.
        '_' when piece.Length == 2 => new(TokenKind.Literal, " "),
        '*' when piece.Length == 2 => new(TokenKind.Literal, ""),
        '[' => Bracket(piece[1..^1]),
        '@' => new(TokenKind.Text, piece),
        '0' or '#' or '?' or '.' or ',' or '%' => new(TokenKind.Digit, piece),
        'E' or 'e' when piece.Length > 1 => new(TokenKind.Digit, piece),
        'G' or 'g' when piece.Length > 1 => new(TokenKind.General, piece),
        'A' or 'a' when piece.Length > 1 => new(TokenKind.DatePart, piece.ToLowerInvariant()),
        'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' => new(TokenKind.DatePart, piece.ToLowerInvariant()),
        _ => new(TokenKind.Literal, piece),
    };

    private static Token Bracket(string inner)
    {
        // [$¥-804]: a currency mark and a language; [$-804]: a language alone.
        if (inner.StartsWith('$')) return new(TokenKind.Literal, inner[1..].Split('-')[0]);
        var colour = Colours.Contains(inner, StringComparer.OrdinalIgnoreCase)
            || inner.StartsWith("color", StringComparison.OrdinalIgnoreCase);
        return colour ? new(TokenKind.Literal, "") : new(TokenKind.Unknown, inner);
    }
}
