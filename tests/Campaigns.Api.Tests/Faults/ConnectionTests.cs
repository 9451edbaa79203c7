using System.Net;
using Campaigns.Api.Tests.Crash;
using Campaigns.TestKit.Postgres;
using Campaigns.TestKit.Processes;
using Npgsql;
using Shared;

namespace Campaigns.Api.Tests.Faults;

/// <summary>No connection to be had, from the server or from the pool: a clear answer to come again, and then it works.</summary>
public sealed class ConnectionTests
{
    private const string LockMember =
        "SELECT id FROM member WHERE id = (SELECT member_id FROM member_phone WHERE phone = @phone) FOR UPDATE";

    [RequiresFact("postgresql")]
    public async Task Request_NoConnectionToBeHad_IsToldToComeAgain()
    {
        await using var server = await PrivatePostgres.StartAsync("max_connections=20");
        using var sample = await ServerSample.LoadAsync(server.Database);
        await ServerFullAsync(server, sample);
        await PoolEmptyAsync(server, sample);
        await sample.ShouldEndWellAsync("verify");
    }

    private static async Task ServerFullAsync(PrivatePostgres server, ServerSample sample)
    {
        await using var node = await sample.StartNodeAsync();
        await node.SignInAsync("clerk");
        var request = Reserve(await PhoneAsync(server, 0));
        var taken = new List<NpgsqlConnection>();
        try
        {
            await TakeAllAsync(server, taken);
            await ExecuteAsync(taken[0], $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid NOT IN ({string.Join(", ", taken.Select(c => c.ProcessID))})");
            await TakeAllAsync(server, taken);

            var refused = (await node.SendAsync(request)).ShouldNotBeNull();

            (refused.Status, refused.Code).ShouldBe((HttpStatusCode.ServiceUnavailable, "database-unavailable"));
            (await node.ReadinessAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        }
        finally
        {
            foreach (var connection in taken)
                await connection.DisposeAsync();
        }

        (await new PatientClient(node).SendAsync(request))!.Status.ShouldBe(HttpStatusCode.Created);
    }

    private static async Task PoolEmptyAsync(PrivatePostgres server, ServerSample sample)
    {
        await using var node = await sample.StartNodeAsync("Maximum Pool Size=1;Timeout=1");
        await node.SignInAsync("clerk", "finance");
        var phone = await PhoneAsync(server, 1);
        await using var other = await ConnectAsync(server);
        await using var holding = await other.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand(LockMember, other, holding) { Parameters = { new("phone", phone) } })
            (await hold.ExecuteScalarAsync()).ShouldNotBeNull();
        var blocked = node.SendAsync(Reserve(phone));
        await BlockedAsync(other);

        (await node.ReadinessAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable, "the one connection is waiting for a lock");

        await holding.RollbackAsync();
        (await blocked)!.Status.ShouldBe(HttpStatusCode.Created);
        (await node.ReadinessAsync()).ShouldBe(HttpStatusCode.OK);
    }

    private static NotedRequest Reserve(string phone) =>
        new("clerk", "/enrolments", new { campaign = "thank-you-members", phone, hall = "65010101" }, $"reserve-{phone}");

    private static async Task<string> PhoneAsync(PrivatePostgres server, int index) =>
        (await Books.PhonesAsync(server.Database, "/65/6501/")).ElementAt(index);

    private static async Task TakeAllAsync(PrivatePostgres server, List<NpgsqlConnection> taken)
    {
        while (true)
        {
            try
            {
                taken.Add(await ConnectAsync(server));
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.TooManyConnections)
            {
                return;
            }
        }
    }

    private static async Task BlockedAsync(NpgsqlConnection connection)
    {
        using var limit = new CancellationTokenSource(ProgramProcess.Limit);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        await using var ask = new NpgsqlCommand("SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'", connection);
        while ((long)(await ask.ExecuteScalarAsync())! == 0)
            await tick.WaitForNextTickAsync(limit.Token);
    }

    private static async Task<NpgsqlConnection> ConnectAsync(PrivatePostgres server)
    {
        var connection = new NpgsqlConnection(server.Database.Connection + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
