using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Campaigns.TestKit.Postgres;

/// <summary>
/// A private server for this test process: in a temporary folder, on loopback, with a password of its own, stopped and removed when the
/// process ends.
/// </summary>
internal sealed class PostgresServer
{
    /// <summary>
    /// Runs the server until the standard input ends, which it does when this process ends, killed or not; then removes the folder.
    /// A server that ends while a file <c>restart</c> is there is started again. Ctrl-C is ours to handle, not the server's.
    /// </summary>
    private const string UntilInputEnds =
        """
        trap '' INT
        exec 3<&0
        (cat <&3; rm -f "$0/restart"; kill -QUIT $(cat "$0/pid")) >/dev/null 2>&1 &
        while :; do
          "$@" </dev/null 3<&- &
          echo $! >"$0/pid"
          wait $!
          rm "$0/restart" 2>/dev/null || break
        done
        rm -rf "$0"
        """;

    private static readonly Lazy<Task<PostgresServer>> Started = new(() => Task.Run(() => StartAsync()));

    private readonly string _password = RandomNumberGenerator.GetHexString(32);
    private readonly int _port = FreePort();
    private readonly string _folder;
    private readonly string[] _settings;
    private Process? _process;

    private PostgresServer(string folder, string[] settings) => (_folder, _settings) = (folder, settings);

    public static Task<PostgresServer> SharedAsync() => Started.Value;

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = "campaigns",
        Password = _password,
        Database = database,
        // Enough for the widest race in the tests; the server allows several such at once.
        MaxPoolSize = 80,
    }.ToString();

    /// <param name="settings">For the server, as <c>name=value</c>; what is given here wins over the usual ones.</param>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        var server = new PostgresServer(CreateFolder(), settings);
        await server.InitializeAsync();
        await server.RunAsync();
        return server;
    }

    /// <summary>Ends at once, as in a power failure (<c>pg_ctl -m immediate</c>), and starts again; on return it is down or coming up.</summary>
    public async Task CrashAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "restart"), "");
        using var stop = Process.Start(PostgresPrograms.StartInfo(PostgresPrograms.Path("pg_ctl"), "stop", "-D", Data, "-m", "immediate", "-W"))!;
        var said = stop.StandardError.ReadToEndAsync();
        await stop.StandardOutput.ReadToEndAsync();
        await stop.WaitForExitAsync();
        if (stop.ExitCode != 0)
            throw new InvalidOperationException($"pg_ctl failed: {await said}");
    }

    /// <summary>Ends a server of a test's own.</summary>
    public async Task EndAsync()
    {
        _process!.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task InitializeAsync()
    {
        var passwordFile = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(passwordFile, _password);
        using var process = Process.Start(PostgresPrograms.StartInfo(
            PostgresPrograms.Path("initdb"), "-D", Data, "-U", "campaigns", "--auth=password", $"--pwfile={passwordFile}", "--encoding=UTF8", "--locale=C.UTF-8",
            // Not the order the product needs: the schema asks for it column by column, and must not lean on the database's default.
            "--locale-provider=icu", "--icu-locale=zh", "--no-sync", "--no-instructions"))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"initdb failed: {errors}{await output}");
    }

    private async Task RunAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new ConcurrentQueue<string>();
        var process = _process = Process.Start(PostgresPrograms.StartInfo([
            "sh", "-c", UntilInputEnds, _folder, PostgresPrograms.Path("postgres"), "-D", Data,
            .. Options("listen_addresses=127.0.0.1", $"port={_port}", "unix_socket_directories=", "max_connections=300", "shared_buffers=64MB",
                // The data is thrown away: nothing needs to survive a crash.
                "fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "lc_messages=C"),
            .. Options(_settings),
        ]))!;
        process.ErrorDataReceived += (_, line) =>
        {
            if (ready.Task.IsCompleted || line.Data is null) return;
            said.Enqueue(line.Data);
            // With a log file of its own it says nothing more here.
            if (line.Data.Contains("ready to accept connections", StringComparison.Ordinal) || line.Data.Contains("redirecting log output", StringComparison.Ordinal))
                ready.TrySetResult();
        };
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"the PostgreSQL server ended: {string.Join('\n', said)}"));
        process.EnableRaisingEvents = true;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        await ready.Task;
    }

    private string Data => Path.Combine(_folder, "data");

    private static IEnumerable<string> Options(params string[] settings) => settings.SelectMany(s => new[] { "-c", s });

    /// <summary>Closed to others, and the server's account's own.</summary>
    private static string CreateFolder()
    {
        var folder = TestFolder.Create("campaigns-pg-");
        if (PostgresPrograms.AsPostgres)
        {
            using var process = Process.Start("chown", ["postgres", folder]);
            process.WaitForExit();
        }

        return folder;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
