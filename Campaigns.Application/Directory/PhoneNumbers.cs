namespace Campaigns.Application.Directory;

/// <summary>Mobile numbers as the product writes them: 11 digits, the first a 1.</summary>
public static class PhoneNumbers
{
    public const int Length = 11;

    public static bool IsComplete(string text) => text.Length == Length && text[0] == '1' && text.All(char.IsAsciiDigit);

    /// <summary><c>18609912345</c> → <c>186****2345</c>; every list shows numbers this way.</summary>
    public static string Mask(string phone) => phone.Length < 8 ? "****" : $"{phone[..3]}****{phone[^4..]}";
}
