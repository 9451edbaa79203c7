using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.Features.Schemas;

public sealed class SchemaTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task CampaignSchema_Anonymous_IsTheKeptFile()
    {
        using var answer = await host.Anonymous().GetAsync("/schemas/campaign.json");
        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/schema+json");
        (await answer.Content.ReadAsStringAsync()).ShouldBe(await File.ReadAllTextAsync(Repository.PathOf("docs/campaign.schema.json")));
    }
}
