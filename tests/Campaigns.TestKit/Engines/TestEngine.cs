using System.Reflection;
using Campaigns.TestKit.Oracle;
using Campaigns.TestKit.Postgres;
using Xunit.Sdk;

namespace Campaigns.TestKit.Engines;

/// <summary>A real engine that tests run on.</summary>
public enum TestEngine
{
    Sqlite,
    Postgresql,
    Oracle,
}

/// <summary>
/// Runs a theory once for each engine there is: <c>[Theory, Engines]</c> on a method whose first parameter is a <see cref="TestEngine"/>.
/// Further parameters take the values given here. Without PostgreSQL installed only SQLite is left; one test of its own shows that as
/// skipped, or failed where CI is set. Oracle comes in where <c>CAMPAIGNS_TEST_ORACLE</c> names a server.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EnginesAttribute(params object[] values) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [TestEngine.Sqlite, .. values];
        if (PostgresPrograms.AreInstalled)
            yield return [TestEngine.Postgresql, .. values];
        if (OracleSchema.Administrator is not null)
            yield return [TestEngine.Oracle, .. values];
    }
}
