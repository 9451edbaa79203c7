using System.Security.Cryptography;

namespace Campaigns.Application.SignIn;

/// <summary>A value no one can guess, new with every password.</summary>
internal static class SecurityStamp
{
    public static string New() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
