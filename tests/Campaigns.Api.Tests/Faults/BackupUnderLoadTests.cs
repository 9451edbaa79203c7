using System.Net;
using Campaigns.Api.Tests.Crash;
using Campaigns.Data.Sessions;
using Campaigns.TestKit;
using Campaigns.TestKit.Processes;
using Dapper;

namespace Campaigns.Api.Tests.Faults;

/// <summary>Backups taken while clerks enrol: each holds everything acknowledged before it, and a service starts on it.</summary>
public sealed class BackupUnderLoadTests : IDisposable
{
    private readonly string _folder = TestFolder.Create("campaigns-backup-");
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);

    [Fact]
    public async Task Backup_WhileClerksEnrol_HoldsWhatWasAcknowledgedBefore()
    {
        var (live, copy) = (Folder("live"), Folder("copy"));
        var backup = Path.Combine(_folder, "backup.db");
        List<(string Number, bool Paid)> before;
        await using (var service = await ServiceProcess.StartAsync(live, _tokens))
        {
            await service.SignInAsync("clerk", "supervisor", "finance");
            var clerks = await ServerSample.ClerksAsync(Books.In(live));
            var load = new ClerkLoad(clerks, service.SendAsync);
            await load.GoOnForAsync(40);
            before = [.. clerks.SelectMany(c => c.Customers.ToList()).Where(c => c.Number is not null).Select(c => (c.Number!, c.Paid))];
            var during = load.Acknowledged;
            await ShouldEndWellAsync("backup", backup, "--data", live);
            load.Acknowledged.ShouldBeGreaterThan(during, "the counters went on meanwhile");
            await using (var refused = ProgramProcess.Start("Campaigns.Jobs.dll", "restore", backup, "--data", live))
                (await refused.EndAsync()).ShouldBe(3, "the service runs");
            await load.EndAsync();
            service.Program.Terminate();
            (await service.Program.EndAsync()).ShouldBe(0);
        }

        await ShouldEndWellAsync("restore", backup, "--data", copy);
        await ShouldEndWellAsync("verify", "--data", copy);
        await ShouldHoldAsync(copy, before);
        await using var restored = await ServiceProcess.StartAsync(copy, _tokens);
        (await restored.ReadinessAsync()).ShouldBe(HttpStatusCode.OK);
        (await restored.GetAsync("finance", $"/enrolments/{before[0].Number}")).GetProperty("number").GetString().ShouldBe(before[0].Number);
    }

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    private static async Task ShouldHoldAsync(string folder, List<(string Number, bool Paid)> before)
    {
        await using var connection = await DatabaseOpening.ConnectAsync(Books.In(folder), CancellationToken.None);
        var stored = (await connection.QueryAsync<string>("SELECT enrolment_no FROM enrolment")).ToHashSet(StringComparer.Ordinal);
        var paid = (await connection.QueryAsync<string>("SELECT enrolment_no FROM enrolment WHERE paid_on IS NOT NULL")).ToHashSet(StringComparer.Ordinal);
        before.ShouldNotBeEmpty();
        before.ShouldAllBe(b => stored.Contains(b.Number) && (!b.Paid || paid.Contains(b.Number)));
    }

    private static async Task ShouldEndWellAsync(params string[] arguments)
    {
        await using var worker = ProgramProcess.Start("Campaigns.Jobs.dll", arguments);
        (await worker.EndAsync()).ShouldBe(0, worker.Said);
    }

    private string Folder(string name) => System.IO.Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
}
