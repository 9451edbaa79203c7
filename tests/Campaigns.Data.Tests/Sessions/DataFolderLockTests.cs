using Campaigns.Data.Sessions;
using Campaigns.TestKit;

namespace Campaigns.Data.Tests.Sessions;

public sealed class DataFolderLockTests
{
    [Fact]
    public void Take_HeldAlready_IsRefusedUntilItIsFreed()
    {
        var folder = TestFolder.Create("campaigns-lock-");
        try
        {
            using (DataFolderLock.Take(folder))
                Should.Throw<DatabaseUnavailableException>(() => DataFolderLock.Take(folder)).Code.ShouldBe("data-folder-in-use");

            using (DataFolderLock.Take(folder))
                Should.Throw<DatabaseUnavailableException>(() => DataFolderLock.Take(folder));
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }
}
