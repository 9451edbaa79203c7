namespace ExcelNumberFormat;

internal enum SectionKind
{
    General,
    Number,
    DateTime,
    Text,
    Literal,
    Unsupported,
}

/// <summary>One part of a format between semicolons.</summary>
/// <param name="Kind">How values are shown under it.</param>
/// <param name="Pattern">.NET's custom format for numbers and dates; the text itself (with <c>@</c> for the value) otherwise.</param>
internal sealed record Section(SectionKind Kind, string Pattern)
{
    public static readonly Section General = new(SectionKind.General, "");
    public static readonly Section Unsupported = new(SectionKind.Unsupported, "");
}
