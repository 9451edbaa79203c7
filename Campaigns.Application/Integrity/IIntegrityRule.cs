using Campaigns.Application.Stores;

namespace Campaigns.Application.Integrity;

/// <summary>One of the ten rules that are always true (domain §4), and how to look for what breaks it in live data.</summary>
public interface IIntegrityRule
{
    /// <summary>1 to 10, as the domain numbers them.</summary>
    int Number { get; }

    /// <summary>Parts of the rule that no data can show and tests do; they don't count as checked.</summary>
    IReadOnlyList<string> ShownByTests { get; }

    /// <summary>Looks through the snapshot and reports everything that breaks the rule. Changes nothing.</summary>
    Task CheckAsync(IStoreSession session, Findings findings, CancellationToken cancellationToken);
}

/// <summary>All rules in the order of their numbers.</summary>
public interface IIntegrityRuleBook
{
    IReadOnlyList<IIntegrityRule> Rules { get; }
}
