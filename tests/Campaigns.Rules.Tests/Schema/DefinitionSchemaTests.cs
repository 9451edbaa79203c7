using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Schema;

public sealed class DefinitionSchemaTests
{
    private const string Kept = "docs/campaign.schema.json";

    [Fact]
    public void Schema_Kept_IsThatOfTheModel()
    {
        var made = DefinitionSchema.Write();
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA") == "1")
            File.WriteAllText(Repository.PathOf(Kept), made);
        (File.ReadAllText(Repository.PathOf(Kept)) == made).ShouldBeTrue($"{Kept} is not the schema of the model; UPDATE_SCHEMA=1 rewrites it");
    }
}
