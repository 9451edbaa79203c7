using Campaigns.Application.Sample.Generation;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Sample;

/// <summary>
/// The members a reader meets in the tour and in demos: fixed numbers with guaranteed facts, whatever the seed and the number of
/// members. All are active, owe nothing and are bound by nothing unless it says so; the demo clerk's hall lies in county
/// <see cref="HomeCounty"/>.
/// </summary>
public static class SampleMembers
{
    public const string HomeCounty = "650101";

    /// <summary>Diamond, home county: may join.</summary>
    public const string Diamond = "18609910001";

    /// <summary>Gold, home county: may join.</summary>
    public const string Gold = "18609910002";

    /// <summary>Silver, home county: may join.</summary>
    public const string Silver = "18609910003";

    /// <summary>Gold, bound by a contract plan until <see cref="BoundUntil"/>.</summary>
    public const string Bound = "18609910004";

    /// <summary>Silver, in another prepaid-gift offer until <see cref="InOfferUntil"/>.</summary>
    public const string InOffer = "18609910005";

    /// <summary>Silver, home in prefecture 6502: to be served there.</summary>
    public const string Elsewhere = "18609910006";

    /// <summary>No club member.</summary>
    public const string NoTier = "18609910007";

    /// <summary>Gold, suspended and in arrears.</summary>
    public const string Suspended = "18609910008";

    /// <summary>Diamond without a retention manager: may join.</summary>
    public const string NoManager = "18609910009";

    /// <summary>Gold, whose contract plan ended on 2026-09-30: may join.</summary>
    public const string ContractEnded = "18609910010";

    /// <summary>Silver, holds a number since 2022-05-01 that another member had until 2019-12-31: may join.</summary>
    public const string Reissued = "18609910011";

    /// <summary>Diamond of county 650102, same prefecture: may join at any hall of it.</summary>
    public const string Neighbour = "18609910012";

    public static readonly DateOnly BoundUntil = new(2027, 6, 30);

    public static readonly DateOnly InOfferUntil = new(2027, 3, 31);

    /// <summary>The member who had <see cref="Reissued"/> before comes last.</summary>
    internal static IReadOnlyList<KnownMember> All { get; } =
    [
        new(Diamond, Tier.Diamond),
        new(Gold, Tier.Gold),
        new(Silver, Tier.Silver),
        new(Bound, Tier.Gold) { Contract = (SampleContracts.ContractPlan, "畅享合约24个月", new DateOnly(2025, 7, 1), BoundUntil) },
        new(InOffer, Tier.Silver) { Contract = (SampleContracts.PrepaidGift, "预存话费优惠12个月", new DateOnly(2026, 4, 1), InOfferUntil) },
        new(Elsewhere, Tier.Silver) { County = "650201" },
        new(NoTier, Tier.None),
        new(Suspended, Tier.Gold) { Status = MemberStatus.Suspended, InArrears = true },
        new(NoManager, Tier.Diamond) { HasManager = false },
        new(ContractEnded, Tier.Gold) { Contract = (SampleContracts.ContractPlan, "畅享合约24个月", new DateOnly(2024, 10, 1), new DateOnly(2026, 9, 30)) },
        new(Reissued, Tier.Silver) { Since = new DateOnly(2022, 5, 1) },
        new(Neighbour, Tier.Diamond) { County = "650102" },
        new(Reissued, Tier.None) { Status = MemberStatus.Closed, Since = new DateOnly(2012, 3, 1), Until = new DateOnly(2019, 12, 31) },
    ];
}
