using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Quotas;

namespace Campaigns.Rules.Tests.Support;

/// <summary>Generator of definitions without a fault, over the whole rule space.</summary>
internal static class AnyDefinition
{
    private static readonly Gen<IReadOnlyList<Condition>> Conditions = Any.Condition.Where(IsValid).ArrayOf()
        .Select(IReadOnlyList<Condition> (c) => [.. c.Take(3)]);

    private static readonly Gen<IReadOnlyList<GiftPackageItem>> Gifts =
        from choice in Gen.Elements(true, false)
        from extra in Gen.Elements(true, false)
        from when in Conditions
        select (IReadOnlyList<GiftPackageItem>)
        [
            .. choice ? [Gift("voucher", "gift"), Gift("card", "gift")] : Array.Empty<GiftPackageItem>(),
            .. extra ? [Gift("card", null) with { When = [new NoArrearsCondition(), .. when] }] : Array.Empty<GiftPackageItem>(),
        ];

    private static readonly Gen<Offer> Offer =
        from tiers in Gen.NonEmptyListOf(Any.Tier)
        from deposit in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 100_000))
        from release in AnyPlan.Release(deposit)
        from bonus in AnyPlan.Bonus
        from conditions in Conditions
        from gifts in Gifts
        select new Offer
        {
            Code = "x", Name = "档位", Tiers = [.. tiers.Distinct()], DepositFen = deposit, Release = release, Bonus = bonus, Conditions = conditions, Gifts = gifts,
        };

    private static readonly Gen<CampaignDefinition> Frame =
        from place in Gen.Elements(Enum.GetValues<PlaceKind>())
        from channels in Gen.NonEmptyListOf(Any.Channel)
        from groups in Gen.SubListOf("a", "b")
        from live in Gen.Choose(1, 3)
        from ever in Any.Maybe(Gen.Choose(3, 9))
        from wait in Gen.Choose(0, 24)
        from days in Any.Maybe(Gen.Choose(0, 800))
        from priority in Gen.Choose(-1000, 1000)
        select Samples.Reference with
        {
            Start = Samples.Day.AddDays(-21),
            End = days is { } d ? Samples.Day.AddDays(d - 21) : null,
            Place = new Place { Kind = place, Halls = place == PlaceKind.ListedHalls ? ["65010201"] : [], Channels = [.. channels.Distinct()] },
            ExclusionGroups = [.. groups],
            MaxPerMember = live,
            MaxJoinings = ever,
            WaitMonths = wait,
            Priority = priority,
        };

    /// <summary>
    /// Parts that are right by themselves; where they contradict each other, without the audience, and at last without other conditions.
    /// </summary>
    public static Gen<CampaignDefinition> Valid { get; } =
        from frame in Frame
        from audience in Conditions
        from offers in Gen.NonEmptyListOf(Offer)
        from basis in Gen.Elements(Enum.GetValues<QuotaBasis>())
        from overrun in Gen.Choose(0, 100)
        let numbered = offers.Take(4).Select((o, i) => o with { Code = $"offer-{i}", Gifts = [.. o.Gifts.Select(g => g with { FaceFen = 5000 * (i + 1) })] }).ToArray()
        let whole = frame with { Audience = audience, Offers = numbered, QuotaPolicy = Quota(numbered, basis, overrun) }
        select Consistent([whole, whole with { Audience = [] }, whole with { Audience = [], Offers = [.. numbered.Select(Unconditional)] }, Samples.Reference]);

    private static bool IsValid(Condition condition)
    {
        var errors = new DefinitionErrors();
        condition.Validate("x", errors);
        return errors.All.Count == 0;
    }

    private static CampaignDefinition Consistent(CampaignDefinition[] candidates) =>
        candidates.First(c => DefinitionValidator.Validate(c).Count == 0);

    private static Offer Unconditional(Offer offer) => offer with { Conditions = [], Gifts = [] };

    private static QuotaPolicy Quota(Offer[] offers, QuotaBasis basis, int overrun) => basis == QuotaBasis.Unlimited
        ? new QuotaPolicy { Basis = basis }
        : new QuotaPolicy { Basis = basis, OverrunPercent = overrun, Totals = [.. offers.SelectMany(o => o.Tiers).Distinct().Select(t => new TierUnits(t, 100))] };

    private static GiftPackageItem Gift(string item, string? choice) => new() { Item = item, FaceFen = 5000, DenominationsFen = [5000], Choice = choice };
}
