using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.TestKit.Engines;

namespace Campaigns.TestKit.Seeding;

/// <summary>Writes rows straight into the tables, in one transaction of the product's own database.</summary>
public sealed class TestDatabaseSession(TestDatabase database)
{
    public Task RunAsync(IEnumerable<(string Sql, object? Args)> statements) => RunAsync(async session =>
    {
        foreach (var (sql, args) in statements)
            await session.ExecuteAsync(sql, args, CancellationToken.None);
    });

    public async Task RunAsync(Func<DbSession, Task> work)
    {
        await database.Database.WriteAsync<Done>(
            async session =>
            {
                await work((DbSession)session);
                return Done.Value;
            },
            CancellationToken.None);
    }
}
