using Campaigns.Rules.Definitions;

namespace Campaigns.Application.Sample;

/// <summary>Campaigns that ship with the product as plain data (<c>samples/campaigns</c>).</summary>
public static class SampleCampaigns
{
    /// <summary>The reference campaign of docs/domain.md.</summary>
    public static CampaignDefinition ThankYouMembers { get; } = Read("thank-you-members");

    private static CampaignDefinition Read(string code)
    {
        using var stream = typeof(SampleCampaigns).Assembly.GetManifestResourceStream($"samples/campaigns/{code}.json")
            ?? throw new InvalidOperationException($"campaign {code} is not in the program");
        using var reader = new StreamReader(stream);
        return DefinitionJson.Read(reader.ReadToEnd());
    }
}
