using Campaigns.Application.Results;

namespace Campaigns.Application.Users;

/// <summary>What managing users may answer no to.</summary>
public static class UserRefusals
{
    public static Refusal NameTaken(string userName) => Refusal.Conflict("user-name-taken", ("userName", userName));

    public static Refusal NameInvalid() => Refusal.Field("userName", "user-name-invalid");
}
