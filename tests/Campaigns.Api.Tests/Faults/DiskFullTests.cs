using System.Net;
using Campaigns.Api.Tests.Support;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Api.Tests.Faults;

/// <summary>No room left for the embedded database: told as such, with nothing half done; with room again the service goes on.</summary>
public sealed class DiskFullTests
{
    private const int Plenty = 1_000_000;

    [Fact]
    public async Task Write_NoRoomLeft_IsUnavailableUntilThereIs()
    {
        await using var host = await ProbeHost.StartAsync(g =>
        {
            g.MapPost("/pages/{most}", async (IDatabase database, int most) => await LimitAsync(database, most));
            g.MapPost("/write/{name}", async (IDatabase database, string name) => await WriteAsync(database, name));
        });
        var pages = await host.Db.ScalarAsync<long>("PRAGMA page_count");
        (await host.Client.PostAsync($"/probe/pages/{pages}", null)).EnsureSuccessStatusCode();

        var refused = await host.Client.PostAsync("/probe/write/full", null);

        var problem = await refused.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "database-full");
        problem.GetProperty("detail").GetString()!.ShouldContain("空间已满");
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await host.Db.ScalarAsync<long>("SELECT COUNT(*) FROM setting WHERE name LIKE 'full%'")).ShouldBe(0, "nothing of it is there");
        (await host.Client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK, "reading goes on");

        (await host.Client.PostAsync($"/probe/pages/{Plenty}", null)).EnsureSuccessStatusCode();
        (await host.Client.PostAsync("/probe/write/full", null)).EnsureSuccessStatusCode();
        (await host.Db.ScalarAsync<long>("SELECT COUNT(*) FROM setting WHERE name LIKE 'full%'")).ShouldBe(100);
    }

    /// <summary>On the connection the service writes with: the limit is the connection's.</summary>
    private static async Task<IResult> LimitAsync(IDatabase database, int most)
    {
        await database.WriteAsync<Done>(
            async session =>
            {
                await ((DbSession)session).ScalarAsync<long>($"PRAGMA max_page_count = {most}", null, CancellationToken.None);
                return Done.Value;
            },
            CancellationToken.None);
        return TypedResults.Ok();
    }

    private static async Task<IResult> WriteAsync(IDatabase database, string name)
    {
        await database.WriteAsync<Done>(
            async session =>
            {
                for (var i = 0; i < 100; i++)
                {
                    await ((DbSession)session).ExecuteAsync(
                        "INSERT INTO setting (name, setting_value) VALUES (:name, :text)", new { name = $"{name}-{i}", text = new string('x', 500) },
                        CancellationToken.None);
                }

                return Done.Value;
            },
            CancellationToken.None);
        return TypedResults.Ok();
    }
}
