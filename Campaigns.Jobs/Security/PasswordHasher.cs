using Campaigns.Application.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Campaigns.Jobs.Security;

/// <summary>The framework's hasher (PBKDF2 with HMAC-SHA512, format and cost written in the hash).</summary>
public sealed class PasswordHasher : IPasswordHasher
{
    private readonly PasswordHasher<object> _hasher = new();

    // Verified against when there is no such user, so that an unknown name takes as long as a wrong password.
    private readonly string _decoy;

    public PasswordHasher() => _decoy = Hash("decoy");

    public string Hash(string password) => _hasher.HashPassword(this, password);

    public bool Verify(string? hash, string password) =>
        _hasher.VerifyHashedPassword(this, hash ?? _decoy, password) != PasswordVerificationResult.Failed && hash is not null;
}
