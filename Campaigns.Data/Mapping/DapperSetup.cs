using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Dapper;

namespace Campaigns.Data.Mapping;

/// <summary>How values travel between C# and the columns (types in the database are the same on every engine).</summary>
internal static class DapperSetup
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The 'ModuleInitializer' attribute should not be used in libraries", Justification = "Dapper's settings are static and must hold before the first statement, whoever runs it.")]
    internal static void Apply()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        Add(new DateHandler());
        Add(new InstantHandler());
        Add(new FlagHandler());
        Add(new PeriodHandler());
    }

    private static void Add<T>(ColumnHandler<T> handler)
        where T : struct
    {
        // Dapper's own mapping of a type wins over a handler unless it is removed, for the nullable form too.
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(typeof(T), handler);
    }
}
