using System.Globalization;
using Campaigns.Application.Integrity;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Integrity;

/// <summary>
/// One way in which data can break a rule: the statement finds the rows that do. Its first column is <c>subject_id</c>, the others
/// become the values of the violation's text.
/// </summary>
/// <param name="Subject">What the id is of, as the audit names it: <c>enrolment</c>, <c>quota</c> …</param>
internal sealed record SqlCheck(string Code, string Subject, string Sql);

/// <summary>A rule that statements alone can check.</summary>
internal abstract class SqlRule : IIntegrityRule
{
    /// <summary>States in which a participation counts.</summary>
    protected const string Live = "('reserved', 'paid', 'issued', 'active')";

    /// <summary>States in which a unit of quota is used up.</summary>
    protected const string Joined = "('paid', 'issued', 'active', 'completed')";

    public abstract int Number { get; }

    public virtual IReadOnlyList<string> ShownByTests => [];

    /// <summary>Counts the things the rule is about.</summary>
    protected abstract string CountSql { get; }

    protected abstract IReadOnlyList<SqlCheck> Checks { get; }

    public virtual async Task CheckAsync(IStoreSession session, Findings findings, CancellationToken cancellationToken)
    {
        findings.Look(await session.Db().ScalarAsync<long>(CountSql, null, cancellationToken));
        foreach (var check in Checks)
            await RunAsync(session, findings, check, null, cancellationToken);
    }

    protected static async Task RunAsync(IStoreSession session, Findings findings, SqlCheck check, object? args, CancellationToken cancellationToken)
    {
        await foreach (var row in session.Db().StreamAsync<dynamic>(check.Sql, args, cancellationToken))
        {
            var columns = ((IDictionary<string, object?>)row).ToArray();
            findings.Add(new Violation(
                check.Code,
                $"{check.Subject}:{Text(columns[0].Value)}",
                columns.Skip(1).ToDictionary(c => Name(c.Key), c => Text(c.Value), StringComparer.Ordinal)));
        }
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary><c>posted_fen</c> → <c>postedFen</c>, however the engine writes it.</summary>
    private static string Name(string column)
    {
        var words = column.ToLowerInvariant().Split('_');
        return words[0] + string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }
}
