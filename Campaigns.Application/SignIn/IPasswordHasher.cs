namespace Campaigns.Application.SignIn;

/// <summary>Slow, salted hashing of passwords.</summary>
public interface IPasswordHasher
{
    string Hash(string password);

    /// <summary>Whether the password is the hashed one. No hash (an unknown user) takes as long and says no.</summary>
    bool Verify(string? hash, string password);
}
