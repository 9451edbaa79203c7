using Campaigns.Application.Enrolment;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Reports.BranchLedger;

/// <summary>An enrolment as the ledger's line is made of it, before any word is put into a language.</summary>
public sealed record LedgerLine
{
    public required EnrolmentPlace Place { get; init; }

    public required string Number { get; init; }

    public required string Prefecture { get; init; }

    public required string County { get; init; }

    public required string Hall { get; init; }

    public required string Clerk { get; init; }

    public string? Manager { get; init; }

    public required string MaskedPhone { get; init; }

    public required Tier Tier { get; init; }

    public required string CampaignName { get; init; }

    public required EnrolmentState State { get; init; }

    public required long DepositFen { get; init; }

    /// <summary>Posted instalments of the paid-in money.</summary>
    public required long ReleasedFen { get; init; }

    /// <summary>Instalments of the paid-in money that a cancellation ended.</summary>
    public required long EndedFen { get; init; }

    /// <summary>Money given back: what a cancellation ended, less what kept gifts cost.</summary>
    public required long RefundedFen { get; init; }

    /// <summary>Null while it is not signed.</summary>
    public SignatureKind? Signature { get; init; }

    public string? PaperNo { get; init; }

    /// <summary>What is in the customer's hands, in the order in which it was handed over.</summary>
    public required IReadOnlyList<LedgerGift> Gifts { get; init; }

    /// <summary>Names of the gifts still owed.</summary>
    public required IReadOnlyList<string> Owed { get; init; }
}

/// <summary>A serial that went over the counter and stayed there.</summary>
public sealed record LedgerGift(GiftKind Kind, string Name, string SerialNo, long FaceFen);
