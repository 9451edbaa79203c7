using System.Globalization;

namespace Campaigns.Application.Sample.Generation;

/// <summary>Names and numbers of sample members: generic names, no invented persons.</summary>
internal static class SampleNames
{
    private const ulong Numbers = 100_000_000;

    /// <summary>The four digits behind the head that the well-known members have to themselves.</summary>
    private const ulong Reserved = 991;

    public static string Member(long index) => string.Create(CultureInfo.InvariantCulture, $"会员{index + 1:0000000}");

    /// <summary>Eleven digits, another number for each index below 100 million: the factor has no divisor in common with 10⁸.</summary>
    public static string Phone(long index)
    {
        var number = (((ulong)index * 38_271_013) + 5_550_123) % Numbers;
        var head = number / 10_000 == Reserved ? "185" : "186";
        return string.Create(CultureInfo.InvariantCulture, $"{head}{number:00000000}");
    }
}
