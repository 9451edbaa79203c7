using System.Reflection;
using System.Text.RegularExpressions;
using Campaigns.Data.Dialects;
using Campaigns.Data.Enrolment;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Tests.Statements;

/// <summary>A statement of the program by its name, <c>GiftStore.SelectFree</c>, as it is sent to one engine.</summary>
internal sealed partial record NamedStatement(string Store, string Name, string Sql)
{
    private static readonly IReadOnlyDictionary<string, Func<SqlDialect, string, string>> Wrappers = new Dictionary<string, Func<SqlDialect, string, string>>(StringComparer.Ordinal)
    {
        ["Limit"] = (dialect, sql) => dialect.Limit(sql),
        ["ForUpdate"] = (dialect, sql) => dialect.ForUpdate(sql),
        ["ForShare"] = (dialect, sql) => dialect.ForShare(sql),
        ["LockFirstAsync"] = (dialect, sql) => dialect.LockFirst(sql),
        ["Fitted"] = (_, sql) => $"{sql}\n/\n{EnrolmentScope.Narrowed(sql)}",
        ["QueryInAsync"] = (dialect, sql) => dialect.WithOneList(sql) ?? sql,
        ["ExecuteInAsync"] = (dialect, sql) => dialect.WithOneList(sql) ?? sql,
    };

    /// <summary>Statements that end in another constant of their store, once the filters are in between.</summary>
    private static readonly IReadOnlyDictionary<string, string[]> Endings = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["BranchLedgerStore.GiftSums"] = ["ByKind"],
        ["BranchLedgerStore.OutcomeSums"] = ["ByOutcome"],
        ["BranchLedgerStore.RefundSum"] = ["ByEvent"],
        ["EnrolmentListStore.SumsSql"] = ["ByState"],
        ["GiftCostStore.ChargedSql"] = ["ByItem"],
        ["GiftCostStore.HandedOverSql"] = ["ByItem"],
        ["GiftCostStore.Handovers"] = ["ByItem"],
        ["GiftCostStore.OwedSql"] = ["ByPromise"],
        ["GiftCostStore.TakenBackSql"] = ["ByItem"],
        ["LedgerStore.BalancesSql"] = ["ByPair", "ByAccount"],
        ["ParticipationStore.EnrolledSql"] = ["ByGroup"],
        ["QuotaUseStore.CountSql"] = ["ByDay"],
        ["ReleaseReportStore.DecidedSql"] = ["ByOutcome"],
        ["ReleaseReportStore.PlannedSql"] = ["ByPlan"],
    };

    public static IReadOnlyList<SqlDialect> Dialects { get; } = [SqliteDialect.Instance, PostgresqlDialect.Instance, OracleDialect.Instance];

    /// <summary>Every statement written as a constant in Campaigns.Data, by store and name.</summary>
    public static IReadOnlyList<NamedStatement> All { get; } =
    [
        .. typeof(StoreDatabase).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(f => f is { IsLiteral: true } && f.FieldType == typeof(string))
            .Select(f => new NamedStatement(f.DeclaringType!.Name, f.Name, ((string)f.GetRawConstantValue()!).ReplaceLineEndings("\n")))
            .Where(s => Statement().IsMatch(s.Sql))
            .Select(s => s with { Sql = s.Sql + Ending(s) })
            .OrderBy(s => s.Store, StringComparer.Ordinal)
            .ThenBy(s => s.Name, StringComparer.Ordinal),
    ];

    private static string Sources { get; } = string.Concat(
        System.IO.Directory.EnumerateFiles(Path.Combine(Repository.Root, "Campaigns.Data"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(f => $"// file of {Path.GetFileNameWithoutExtension(f).Split('.')[0]}\n{File.ReadAllText(f)}\n// end\n"));

    /// <summary>The ways in which the store hands the statement to the dialect; empty when it is sent as it stands.</summary>
    public IReadOnlyList<string> Uses =>
    [
        .. Wrappers.Keys.Where(w => Regex.IsMatch(
            Sources,
            $@"// file of {Store}\n(?:(?!\n// end\n).)*?\b{w}(?:<[\w, ]+>)?\(\s*{Name}\b",
            RegexOptions.Singleline,
            TimeSpan.FromSeconds(10))),
    ];

    public IEnumerable<string> SentTo(SqlDialect dialect) => Uses.Count == 0 ? [Sql] : Uses.Select(u => Wrappers[u](dialect, Sql));

    private static string Ending(NamedStatement statement) =>
        string.Concat(Endings.GetValueOrDefault($"{statement.Store}.{statement.Name}", []).Select(name => typeof(StoreDatabase).Assembly.GetTypes()
            .Single(t => t.Name == statement.Store)
            .GetField(name, BindingFlags.Static | BindingFlags.NonPublic)!.GetRawConstantValue()));

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE)\s")]
    private static partial Regex Statement();
}
