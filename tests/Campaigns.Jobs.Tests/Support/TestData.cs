using Campaigns.Jobs.Composition;
using Campaigns.TestKit;

namespace Campaigns.Jobs.Tests.Support;

/// <summary>A data folder of one test's own.</summary>
internal sealed class TestData : IDisposable
{
    public string Folder { get; } = TestFolder.Create("campaigns-jobs-");

    public CampaignsOptions Options =>
        new(DatabaseEngine.Sqlite, "", Folder, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), JobsEnabled: true, DemoMembers: 100);

    /// <summary>The folder as it would be found after the power failed now.</summary>
    public TestData Copy()
    {
        var copy = new TestData();
        foreach (var file in Directory.EnumerateFiles(Folder).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(copy.Folder, Path.GetFileName(file)));
        return copy;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
