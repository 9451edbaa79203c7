namespace Campaigns.Rules.Ledger;

/// <summary>Accounts and posting rules as they stand in the database: data that finance can change (domain §6).</summary>
public sealed class Chart
{
    /// <summary>What two books owe each other; each side of a payment in another prefecture's hall balances against it.</summary>
    public const string InterBranch = "inter-branch";

    private readonly Dictionary<string, Account> _accounts;
    private readonly Dictionary<string, PostingRule> _rules;

    /// <exception cref="ArgumentException">An account or an event stands twice.</exception>
    public Chart(IEnumerable<Account> accounts, IEnumerable<PostingRule> rules)
    {
        _accounts = accounts.ToDictionary(a => a.Code, StringComparer.Ordinal);
        _rules = rules.ToDictionary(r => r.EventCode, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<Account> Accounts => _accounts.Values;

    public IReadOnlyCollection<PostingRule> Rules => _rules.Values;

    /// <exception cref="InvalidOperationException">The chart has no such account.</exception>
    public Account Account(string code) =>
        _accounts.GetValueOrDefault(code) ?? throw new InvalidOperationException($"the chart has no account '{code}'");

    /// <exception cref="InvalidOperationException">The chart has no rule for the event.</exception>
    public PostingRule Rule(string eventCode) =>
        _rules.GetValueOrDefault(eventCode) ?? throw new InvalidOperationException($"the chart has no posting rule for '{eventCode}'");
}
