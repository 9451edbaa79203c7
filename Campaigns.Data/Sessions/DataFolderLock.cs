namespace Campaigns.Data.Sessions;

/// <summary>
/// Keeps a second writer out of a data folder: the service holds it while it runs, a writing verb while it works. The system frees it with
/// the process, however that ends; <c>verify</c> and <c>export</c> don't ask for it.
/// </summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <param name="folder">Exists.</param>
    /// <exception cref="DatabaseUnavailableException"><c>data-folder-in-use</c>, <c>data-folder-unusable</c></exception>
    public static DataFolderLock Take(string folder)
    {
        try
        {
            return new DataFolderLock(new FileStream(Path.Combine(folder, "campaigns.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new DatabaseUnavailableException("data-folder-unusable", exception, ("folder", folder));
        }
        catch (IOException exception)
        {
            throw new DatabaseUnavailableException("data-folder-in-use", exception, ("folder", folder));
        }
    }

    public void Dispose() => _file.Dispose();
}
