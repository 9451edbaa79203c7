namespace Campaigns.Application.Users;

/// <summary>
/// What a user name may be: 2 to 50 of lower-case letters, digits, dot, dash and underscore, the first a letter or digit. Lower-case, so that two
/// users never differ by case alone.
/// </summary>
internal static class UserNames
{
    private const int MinLength = 2;

    private const int MaxLength = 50;

    public static bool IsValid(string name) =>
        name.Length is >= MinLength and <= MaxLength && IsLetterOrDigit(name[0]) && name.All(c => IsLetterOrDigit(c) || c is '.' or '-' or '_');

    private static bool IsLetterOrDigit(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
