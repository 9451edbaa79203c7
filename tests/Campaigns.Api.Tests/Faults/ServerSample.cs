using System.Collections.Concurrent;
using Campaigns.Api.Tests.Crash;
using Campaigns.Data.Sessions;
using Campaigns.TestKit;
using Campaigns.TestKit.Processes;

namespace Campaigns.Api.Tests.Faults;

/// <summary>The sample on a database server, for any number of nodes and workers: each has a folder of its own for its logs.</summary>
internal sealed class ServerSample : IDisposable
{
    private const int Members = 4_000;

    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly string _folder = TestFolder.Create("campaigns-faults-");
    private readonly DatabaseSettings _database;
    private int _programs;

    private ServerSample(DatabaseSettings database) => _database = database;

    /// <summary>Over a database that has its data already.</summary>
    public static ServerSample Over(DatabaseSettings database) => new(database);

    /// <summary>Fills an empty database.</summary>
    public static async Task<ServerSample> LoadAsync(DatabaseSettings database)
    {
        var sample = new ServerSample(database);
        await sample.ShouldEndWellAsync("load-sample", "--members", $"{Members}");
        return sample;
    }

    /// <param name="more">Added to the connection string.</param>
    public Task<ServiceProcess> StartNodeAsync(string more = "") =>
        ServiceProcess.StartAsync(NewFolder(), _tokens, Environment(more, ("Jobs__Enabled", "false")));

    public ProgramProcess StartWorker(params string[] arguments) =>
        ProgramProcess.Start("Campaigns.Jobs.dll", Environment(""), [.. arguments, "--data", NewFolder()]);

    public async Task ShouldEndWellAsync(params string[] arguments)
    {
        await using var worker = StartWorker(arguments);
        (await worker.EndAsync()).ShouldBe(0, worker.Said);
    }

    /// <summary>One clerk at each of five halls of a prefecture, signed in.</summary>
    public async Task<CounterClerk[]> ClerksAsync(ServiceProcess node)
    {
        await node.SignInAsync("clerk", "supervisor", "finance");
        return await ClerksAsync(_database);
    }

    /// <summary>The same on any sample; signing in is left to the caller.</summary>
    public static async Task<CounterClerk[]> ClerksAsync(DatabaseSettings database)
    {
        var phones = new ConcurrentQueue<string>(await Books.PhonesAsync(database, "/65/6501/"));
        return
        [
            new CounterClerk("A", "clerk", "65010101", phones),
            new CounterClerk("B", "supervisor", "65010101", phones),
            new CounterClerk("C", "supervisor", "65010102", phones),
            new CounterClerk("D", "supervisor", "65010201", phones),
            new CounterClerk("E", "supervisor", "65010301", phones),
        ];
    }

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    private Dictionary<string, string> Environment(string more, params (string Name, string Value)[] settings)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database__Engine"] = _database.Engine,
            ["Database__ConnectionString"] = $"{_database.Connection};{more}",
        };
        foreach (var (name, value) in settings)
            environment[name] = value;
        return environment;
    }

    private string NewFolder() => System.IO.Directory.CreateDirectory(Path.Combine(_folder, $"{Interlocked.Increment(ref _programs)}")).FullName;
}
