using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Tests.Text;

/// <summary>Faulty definitions that between them have every fault there is.</summary>
internal static class FaultCases
{
    public static IEnumerable<CampaignDefinition> Of(CampaignDefinition good)
    {
        var offer = good.Offers[0];
        var silver = offer with { Code = "silver", Tiers = [Tier.Silver] };
        yield return good with { SchemaVersion = 9, Code = "A", Name = "", ContractKind = new string('a', 41), Start = new DateOnly(2027, 4, 1) };
        yield return good with { Audience = [new OnNetCondition(), new OnNetCondition(9, 8)] };
        yield return good with { Audience = [new OnNetCondition(From: 9), new OnNetCondition(To: 8)] };
        yield return good with { Audience = [new BrandCondition(["a,b"]), Deep(6)] };
        yield return good with { Offers = [offer, silver] };
        yield return good with { Offers = [offer, offer with { Code = "again", Conditions = [] }] };
        yield return good with { QuotaPolicy = new QuotaPolicy { Totals = [new TierUnits(Tier.Silver, 5)] }, ReservationMinutes = 0 };
        yield return good with { QuotaPolicy = new QuotaPolicy { Basis = QuotaBasis.Unlimited, OverrunPercent = 5 } };
        yield return good with { ExclusionGroups = ["a", "a"], Offers = [.. Enumerable.Repeat(offer, 21)] };
        yield return good with { Place = new Place { Halls = ["65020101"] } };
        yield return good with { MaxPerMember = 2, MaxJoinings = 1, WaitMonths = 3 };
        foreach (var faulty in Releases(offer).Concat(Gifts(offer)))
            yield return good with { Offers = [faulty] };
    }

    private static Condition Deep(int depth) => depth == 0 ? new NoArrearsCondition() : new NotCondition(Deep(depth - 1));

    private static IEnumerable<Offer> Releases(Offer offer)
    {
        yield return offer with { Conditions = [new ChannelCondition([Channel.Online])] };
        yield return offer with { DepositFen = 9, Release = new ReleasePlan { Months = 10 } };
        yield return offer with { DepositFen = 9, Release = new ReleasePlan { InitialFen = 10 } };
        yield return offer with { DepositFen = 9, Release = new ReleasePlan { Spread = Spread.Listed, Months = 1, AmountsFen = [8] } };
        yield return offer with { Release = new ReleasePlan { AfterContracts = ["contract-plan"], Conditions = [new OnNetCondition(From: 1)] } };
        yield return offer with { Release = new ReleasePlan { Start = ReleaseStart.FixedMonth, StartPeriod = Period.Of(2026, 10) } };
        yield return offer with { Bonus = new BonusPlan { AmountFen = 9, InitialFen = 10, Months = 1, Unmet = Unmet.Forfeit } };
        yield return offer with
        {
            Bonus = new BonusPlan { AmountFen = 9, Months = 1, Conditions = [new StatusCondition([MemberStatus.Active]), new StatusCondition([MemberStatus.Closed])] },
        };
    }

    private static IEnumerable<Offer> Gifts(Offer offer)
    {
        yield return offer with { Gifts = [Card(15000, 10000), Card(25000, 1)] };
        yield return offer with { Gifts = [Card(15000, 5000), Card(10000, 10000) with { When = [new NoArrearsCondition()] }] };
        yield return offer with { Gifts = [Card(15000, 5000) with { Choice = "gift" }] };

        static GiftPackageItem Card(long face, long denomination) => new() { Item = "card", FaceFen = face, DenominationsFen = [denomination] };
    }
}
