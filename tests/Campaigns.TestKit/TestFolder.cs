namespace Campaigns.TestKit;

/// <summary>
/// Temporary folders for data that a test throws away: in memory where there is room (on a disk most of a test's time goes into creating
/// files), else in the system's temporary folder. Closed to other users. <see cref="Place"/> in the environment names another place: what
/// measures a disk needs one.
/// </summary>
public static class TestFolder
{
    public const string Place = "CAMPAIGNS_TEST_FOLDER";

    private const string Memory = "/dev/shm";
    private const long Room = 1L << 30;

    private static readonly string Root = Environment.GetEnvironmentVariable(Place) ?? (HasRoom() ? Memory : Path.GetTempPath());

    public static string Create(string prefix)
    {
        var name = Path.Combine(Root, $"{prefix}{Guid.NewGuid():N}");
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(name).FullName;
        return Directory.CreateDirectory(name, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    private static bool HasRoom() => Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Room;
}
