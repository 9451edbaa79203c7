using Campaigns.Application.Integrity;
using Campaigns.Application.Time;
using Campaigns.Data.Integrity.Rules;

namespace Campaigns.Data.Integrity;

/// <inheritdoc/>
public sealed class IntegrityRuleBook(IBusinessClock clock) : IIntegrityRuleBook
{
    public IReadOnlyList<IIntegrityRule> Rules { get; } =
    [
        new QuotaRule(),
        new ClaimRule(),
        new DecisionRule(),
        new InstalmentRule(clock),
        new LedgerRule(),
        new PeriodRule(),
        new SerialRule(),
        new CancellationRule(),
        new ScopeRule(),
        new AuditRule(),
    ];
}
