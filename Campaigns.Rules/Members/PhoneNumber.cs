namespace Campaigns.Rules.Members;

/// <summary>A mobile number: 11 digits, the first a 1. Kept as plain digits; masked wherever more than one is shown.</summary>
public static class PhoneNumber
{
    private const int Length = 11;

    public static bool IsValid(string? phone) => phone is { Length: Length } && phone[0] == '1' && phone.All(char.IsAsciiDigit);

    /// <summary><c>186****2345</c>; what is no phone number is hidden whole.</summary>
    public static string Mask(string phone) => IsValid(phone) ? $"{phone[..3]}****{phone[7..]}" : new string('*', phone.Length);

    /// <summary><c>186 0991 2345</c>; what is no phone number stays as it is.</summary>
    public static string Display(string phone) => IsValid(phone) ? $"{phone[..3]} {phone[3..7]} {phone[7..]}" : phone;
}
