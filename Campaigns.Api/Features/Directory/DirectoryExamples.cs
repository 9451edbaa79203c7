using Campaigns.Application.Directory;
using Campaigns.Application.Paging;
using Campaigns.Rules.Members;

namespace Campaigns.Api.Features.Directory;

/// <summary>Shown in the OpenAPI document; made of the real types, so that an example can't disagree with its schema.</summary>
internal static class DirectoryExamples
{
    public static Page<BranchItem> Branches { get; } = Page.Whole<BranchItem>(
    [
        new("6501", "示例地市分公司", BranchKind.Prefecture, "65", "/65/6501/"),
        new("650101", "示例县分公司", BranchKind.County, "6501", "/65/6501/650101/"),
    ]);

    public static Page<ManagerItem> Managers { get; } = Page.Whole<ManagerItem>([new("M650101001", "示例维系经理", "650101")]);

    public static Page<MemberItem> Members { get; } = new(
        [
            new(
                "10001", "示例会员", "186****2345", Tier.Gold, MemberStatus.Active, "650101", "示例县分公司", "M650101001", "示例维系经理", 12_800,
                ["falling-arpu"]),
        ],
        "WyIxMDAwMSJd");
}
