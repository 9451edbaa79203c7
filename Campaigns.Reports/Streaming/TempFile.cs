namespace Campaigns.Reports.Streaming;

/// <summary>Room on disk for what would grow in memory. Nobody else on the machine can read it, and it is gone when closed.</summary>
public static class TempFile
{
    public const int BufferSize = 64 * 1024;

    /// <summary>An empty file to write and read again.</summary>
    public static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            BufferSize = BufferSize,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var path = Path.Combine(Path.GetTempPath(), $"campaigns-{Guid.NewGuid():N}.tmp");
        var file = new FileStream(path, options);
        // Nameless from the start where that is possible: nothing stays behind even when the process is killed.
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }
}
