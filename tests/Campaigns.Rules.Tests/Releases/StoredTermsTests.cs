using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Releases;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Releases;

public sealed class StoredTermsTests
{
    [Fact]
    public void Find_WhatApprovalWrote_IsReadBack()
    {
        var terms = new InstalmentTerms([new MinSpendCondition(3_000), new NotCondition(new NoArrearsCondition())], Unmet.Forfeit);
        var read = StoredTerms.Find(DefinitionJson.Write(terms)).ShouldNotBeNull();
        read.Unmet.ShouldBe(Unmet.Forfeit);
        read.Conditions.ShouldBe(terms.Conditions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("lost")]
    [InlineData("""{"conditions":[],"unmet":"hold"}""")]
    [InlineData("""{"conditions":[null],"unmet":"hold"}""")]
    [InlineData("""{"conditions":[{"kind":"of-the-future"}],"unmet":"hold"}""")]
    [InlineData("""{"conditions":[{"fen":3000}],"unmet":"hold"}""")]
    [InlineData("""{"conditions":[{"kind":"min-spend","fen":3000}],"unmet":"sometimes"}""")]
    [InlineData("""{"conditions":[{"kind":"min-spend","fen":3000}],"unmet":"hold","until":1}""")]
    [InlineData("""{"conditions":[{"kind":"no-contract","kinds":["contract-plan"]}],"unmet":"hold"}""")]
    [InlineData("""{"conditions":[{"kind":"not","of":{"kind":"no-contract","kinds":["contract-plan"]}}],"unmet":"hold"}""")]
    public void Find_NotUnderstoodOrNotAskedOfAMonth_IsNull(string json) => StoredTerms.Find(json).ShouldBeNull();

    [Fact]
    public void Find_AnyText_NeverThrows() => Any.Check(ArbMap.Default.GeneratorFor<string>().Where(t => t is not null), text => StoredTerms.Find(text));
}
