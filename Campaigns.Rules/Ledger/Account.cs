namespace Campaigns.Rules.Ledger;

/// <summary>Which book holds an account when an event touches two.</summary>
public enum HeldBy
{
    /// <summary>The book of the hall: cash and stock.</summary>
    Hall,

    /// <summary>The book of the member's home branch: credit, cost and revenue.</summary>
    Home,
}

/// <summary>An account of the chart; every book has all of them.</summary>
/// <param name="Kind"><c>asset</c>, <c>liability</c>, <c>revenue</c>, <c>expense</c> or <c>memo</c>.</param>
public sealed record Account(string Code, string Kind, HeldBy HeldBy);

/// <summary>
/// Which account an event debits and credits (domain §6). <c>{method}</c> stands for the payment method, <c>{bearer}</c> for the account
/// that the gift's hand-over debited.
/// </summary>
public sealed record PostingRule(string EventCode, string Debit, string Credit);
