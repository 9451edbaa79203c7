using System.Data.Common;
using System.Reflection;
using System.Runtime.Loader;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Dialects;

/// <summary>
/// The one place that knows the Oracle driver, by its assembly's name: it is not part of this product and is looked for beside the
/// program and in <c>drivers/oracle/</c> there.
/// </summary>
public static class OracleDriver
{
    private const string Driver = "Oracle.ManagedDataAccess";
    private const string FactoryType = "Oracle.ManagedDataAccess.Client.OracleClientFactory";

    private static readonly Lazy<DbProviderFactory?> Found = new(Find);

    public static bool IsInstalled => Found.Value is not null;

    /// <exception cref="DatabaseUnavailableException"><c>oracle-driver-missing</c></exception>
    public static DbDataSource CreateDataSource(string connectionString) =>
        Found.Value?.CreateDataSource(connectionString)
        ?? throw new DatabaseUnavailableException("oracle-driver-missing", null, ("folder", Folder));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "drivers", "oracle");

    private static DbProviderFactory? Find()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var file = Path.Combine(Folder, name.Name + ".dll");
            return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        };
        try
        {
            var type = Assembly.Load(Driver).GetType(FactoryType, throwOnError: true)!;
            return (DbProviderFactory?)type.GetField("Instance", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
