using Campaigns.Api.Features.Campaigns;
using Campaigns.Api.Tests.Support;
using Campaigns.Rules.Definitions;

namespace Campaigns.Api.Tests.Campaigns;

public sealed class SampleBodyTests
{
    public static TheoryData<string> Files() => [.. System.IO.Directory.GetFiles(Repository.PathOf("samples/campaigns"), "*.json")];

    /// <summary>Nothing of a definition is lost on its way through the HTTP surface.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task CampaignBody_OfASample_KeepsAllOfIt(string file)
    {
        var definition = DefinitionJson.Read(await File.ReadAllTextAsync(file));
        DefinitionJson.Write(CampaignBody.Of(definition).ToDefinition()).ShouldBe(DefinitionJson.Write(definition));
    }
}
