using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Integrity.Verify;

/// <summary>Checks the rules of domain §4 on live data, all in one read snapshot, so that work going on beside it is no violation.</summary>
public sealed class VerifyUseCase(IDatabase database, IIntegrityRuleBook book)
{
    public async Task<Result<IntegrityReport>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadIntegrity))
            return Refusal.Forbidden();
        return await database.ReadAsync(session => CheckAsync(session, cancellationToken), cancellationToken);
    }

    private async Task<IntegrityReport> CheckAsync(IStoreSession session, CancellationToken cancellationToken)
    {
        var items = new List<RuleFinding>();
        foreach (var rule in book.Rules)
        {
            var findings = new Findings();
            await rule.CheckAsync(session, findings, cancellationToken);
            items.Add(new RuleFinding(
                rule.Number, findings.Count == 0, findings.Checked, findings.Count, findings.Violations, rule.ShownByTests));
        }

        return new IntegrityReport(items);
    }
}
