using Campaigns.Api.Features.Directory;
using Campaigns.Application.Actors;
using Campaigns.Application.Directory;

namespace Campaigns.Api.Features.SignIn;

/// <summary>Shown in the OpenAPI document.</summary>
internal static class SignInExamples
{
    private static readonly UserInfo User = new("clerk", "示例营业员", [Role.Clerk], "65010101");

    public static Credentials Credentials { get; } = new("clerk", "********");

    public static RefreshRequest Refresh { get; } = new("CfDJ8…");

    public static PasswordChange PasswordChange { get; } = new("********", "************");

    public static TokenAnswer Token { get; } = new("CfDJ8…", new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.Zero), "CfDJ8…", User);

    public static SessionAnswer Session { get; } = new(
        User,
        "CfDJ8…",
        [Permission.Enrol, Permission.LookUpMember, Permission.ReadEnrolments, Permission.ReadCampaigns],
        new BranchItem("65010101", "示例营业厅", BranchKind.Hall, "650101", "/65/6501/650101/65010101/"),
        new DateOnly(2026, 11, 22),
        Demo: false);
}
