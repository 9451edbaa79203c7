using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Text;
using Campaigns.Rules;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Posting.ReadHeld;

/// <summary>What a posting run held, forfeited or parked in the actor's subtree. Who watches jobs alone gets the reasons without the enrolments.</summary>
public sealed class ReadHeldUseCase(IDatabase database, IPostingRunStore runs, IHeldStore held)
{
    /// <param name="culture">The language of the sentences.</param>
    public async Task<Result<HeldReport>> ExecuteAsync(
        Actor actor, long runId, PageRequest page, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RunPosting) && !actor.May(Permission.ReadJobs))
            return Refusal.Forbidden();
        if (Begin(page) is not { } begin)
            return PageRequest.InvalidCursor();
        return await database.ReadAsync(
            async Task<Result<HeldReport>> (session) =>
            {
                if (await runs.FindAsync(session, runId, cancellationToken) is not { } run)
                    return PostingRefusals.RunUnknown(runId);
                var counts = await held.CountAsync(session, run, actor.BranchPath, cancellationToken);
                var rows = actor.May(Permission.ReadEnrolments)
                    ? await RowsAsync(session, actor, run, begin, page.RowsToRead, cancellationToken)
                    : [];
                var items = Page.Of(rows, page, CursorOf).Map(r => ToItem(r, culture));
                return new HeldReport(PostingRunView.Of(run), Reasons(counts, culture), items.Items, items.NextCursor);
            },
            cancellationToken);
    }

    /// <summary>The parked follow when the others are at their end.</summary>
    private async Task<IReadOnlyList<HeldInstalment>> RowsAsync(
        IStoreSession session, Actor actor, PostingRun run, (bool Parked, HeldPlace After) begin, int limit, CancellationToken cancellationToken)
    {
        if (begin.Parked)
            return await held.ParkedAsync(session, run, actor.BranchPath, begin.After, limit, cancellationToken);
        var rows = await held.DecidedAsync(session, run, actor.BranchPath, begin.After, limit, cancellationToken);
        return rows.Count == limit
            ? rows
            : [.. rows, .. await held.ParkedAsync(session, run, actor.BranchPath, HeldPlace.First, limit - rows.Count, cancellationToken)];
    }

    private static string[] CursorOf(HeldInstalment row) =>
    [
        row.Outcome == HeldOutcome.Parked ? "parked" : "decided",
        row.Place.EnrolmentId.ToString(CultureInfo.InvariantCulture),
        EnumCode.Of(row.Place.Lot),
        row.Place.N.ToString(CultureInfo.InvariantCulture),
    ];

    private static (bool Parked, HeldPlace After)? Begin(PageRequest page)
    {
        if (page.After.Count == 0)
            return (false, HeldPlace.First);
        return page.After.Count == 4
            && page.After[0] is ("parked" or "decided")
            && long.TryParse(page.After[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && EnumCode.TryParse<Lot>(page.After[2], out var lot)
            && int.TryParse(page.After[3], NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                ? (page.After[0] == "parked", new HeldPlace(id, lot, n))
                : null;
    }

    private static IReadOnlyList<HeldReason> Reasons(IReadOnlyList<HeldCount> counts, CultureInfo culture) =>
    [
        .. counts.OrderBy(c => c.Outcome)
            .ThenByDescending(c => c.AmountFen)
            .ThenBy(c => c.Reason, StringComparer.Ordinal)
            .Select(c => new HeldReason(c.Outcome, c.Reason, Sentence(c.Outcome, c.Reason, culture), c.Instalments, c.AmountFen)),
    ];

    private static HeldItem ToItem(HeldInstalment row, CultureInfo culture) => new()
    {
        Number = row.Number,
        BranchCode = row.BranchCode,
        Branch = row.Branch,
        Lot = row.Place.Lot,
        N = row.Place.N,
        Period = row.Due.ToString(),
        AmountFen = row.AmountFen,
        Outcome = row.Outcome,
        Reason = row.Reason,
        Sentence = Sentence(row.Outcome, row.Reason, culture),
    };

    private static string Sentence(HeldOutcome outcome, string reason, CultureInfo culture)
    {
        var key = outcome == HeldOutcome.Parked ? $"status.{reason}" : $"instalment.{reason}";
        var why = new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = Messages.Format(key, null, culture) };
        return Messages.Format($"not-posted.{EnumCode.Of(outcome)}", why, culture);
    }
}
