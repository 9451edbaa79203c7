using System.Text;
using Campaigns.Application.Imports.ImportFile;
using Campaigns.Jobs.Imports;
using Campaigns.TestKit;
using Shared.Sample;

namespace Campaigns.Jobs.Tests.Imports;

/// <summary>A folder with the files a test imports.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly string _folder = TestFolder.Create("campaigns-import-");

    public string File(string name) => Path.Combine(_folder, name);

    public string Write(string name, params string[] lines) => Write(name, Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"));

    public string Write(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        return File(name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs the verb and gives its exit code and all it said.</summary>
    public static async Task<(int Code, string Said)> ImportAsync(SampleWorld world, params string[] args)
    {
        await using var said = new StringWriter();
        var code = await new ImportVerb(world.Get<ImportFileUseCase>()).RunAsync(args, said, default);
        return (code, said.ToString());
    }
}
