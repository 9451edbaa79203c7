using System.Reflection;
using Campaigns.TestKit.Engines;
using Shared.SampleCampaigns;
using Xunit.Sdk;

namespace Campaigns.Application.Tests.SampleTables;

/// <summary>Runs a theory for every sample campaign on each engine there is.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SampleRunsAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        SampleCampaign.Codes.SelectMany(code => new EnginesAttribute(code).GetData(testMethod));
}
