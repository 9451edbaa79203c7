using Campaigns.Rules.Definitions;
using Campaigns.Rules.Offers;

namespace Campaigns.Rules.Tests.Support;

/// <summary>The reference campaign, changed, and the faults that are then found, as <c>path code</c>.</summary>
internal static class Faulty
{
    public static readonly CampaignDefinition Good = Samples.Reference;

    public static IEnumerable<string> Faults(CampaignDefinition definition) =>
        DefinitionValidator.Validate(definition).Select(e => $"{e.Path} {e.Code}");

    /// <summary>With its first offer, that for diamond members, changed.</summary>
    public static CampaignDefinition With(Func<Offer, Offer> change) =>
        Good with { Offers = [change(Good.Offers[0]), .. Good.Offers.Skip(1)] };

    /// <summary>The faults of the first offer, paths below it.</summary>
    public static IEnumerable<string> OfferFaults(Func<Offer, Offer> change) => Faults(With(change)).Select(f => f.Replace("offers[0].", "", StringComparison.Ordinal));
}
