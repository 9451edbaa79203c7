using System.Globalization;
using Campaigns.Application.Results;

namespace Campaigns.Application.SignIn;

/// <summary>What a password must be: 8 to 128 characters. No composition rules: length is what helps.</summary>
internal static class PasswordRule
{
    private const int MinLength = 8;

    private const int MaxLength = 128;

    public static Refusal? Check(string field, string password) => password.Length switch
    {
        < MinLength => Refusal.Field(field, "password-too-short", ("min", MinLength.ToString(CultureInfo.InvariantCulture))),
        > MaxLength => Refusal.Field(field, "too-long", ("max", MaxLength.ToString(CultureInfo.InvariantCulture))),
        _ => null,
    };
}
