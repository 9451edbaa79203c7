using Campaigns.Application.Stores;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Posting.Conditional;

/// <summary>Has the rules decide the conditional instalments of a range (architecture, "Posting a period is set-based").</summary>
public sealed class ConditionalService(IConditionalStore store)
{
    public async Task DecideAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken)
    {
        if (!await store.AnyAsync(session, cancellationToken))
            return;
        var due = await store.ReadDueAsync(session, range, cancellationToken);
        var terms = new Dictionary<string, InstalmentTerms?>(StringComparer.Ordinal);
        var occasion = new Occasion(range.Today);
        var decided = new List<DecidedInstalment>(due.Count);
        foreach (var instalment in due)
        {
            if (!terms.TryGetValue(instalment.Terms, out var read))
                terms[instalment.Terms] = read = StoredTerms.Find(instalment.Terms);
            var verdict = InstalmentDecision.Decide(
                new ConditionalInstalment(instalment.Lot, read, instalment.Facts, instalment.Lately, range.Month.Number > instalment.DueMonth), occasion);
            if (verdict.Outcome == InstalmentOutcome.Held && verdict.Reason == instalment.HeldFor)
                continue;

            // A released one keeps the reason it was held for, as those without conditions do.
            var reason = verdict.Outcome == InstalmentOutcome.Posted ? instalment.HeldFor ?? verdict.Reason : verdict.Reason;
            decided.Add(new DecidedInstalment(instalment, verdict.Outcome, reason));
        }

        await store.WriteAsync(session, range, decided, cancellationToken);
    }
}
