using System.Globalization;
using Campaigns.Application.Results;
using Campaigns.Rules;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns;

/// <summary>Everything the campaign use cases say no with.</summary>
public static class CampaignsRefusals
{
    public static Refusal Unknown(string code) => Refusal.Absent("campaign-unknown", ("campaign", code));

    public static Refusal RevisionUnknown(string code, int revision) =>
        Refusal.Absent("revision-unknown", ("campaign", code), ("revision", Text(revision)));

    /// <summary>What is stored as a revision's rules can't be read by this program: nothing can be done by them.</summary>
    public static Refusal Unreadable(string code, int revision) =>
        Refusal.Conflict("revision-unreadable", ("campaign", code), ("revision", Text(revision)));

    public static Refusal CodeTaken(string code) => Refusal.Conflict("campaign-code-taken", ("campaign", code));

    /// <summary>The code is part of addresses, receipts and other systems' data.</summary>
    public static Refusal CodeFixed(string code) => Refusal.Field("code", "campaign-code-fixed", ("campaign", code));

    /// <summary>412: the caller's <c>If-Match</c> names an older version.</summary>
    public static Refusal Stale() => Refusal.Of(RefusalKind.Stale, "stale");

    /// <summary>409: someone changed the campaign at the same moment.</summary>
    public static Refusal Busy() => Refusal.Conflict("campaign-busy");

    public static Refusal MoveForbidden(CampaignState state, CampaignMove move) =>
        Refusal.Conflict("campaign-state", ("state", EnumCode.Of(state)), ("move", EnumCode.Of(move)));

    public static Refusal Closed(CampaignRow campaign) => Refusal.Conflict("campaign-is-closed", ("name", campaign.Name));

    public static Refusal RevisionForbidden(RevisionRow revision, RevisionMove move) =>
        Refusal.Conflict(
            "revision-state", ("revision", Text(revision.Revision)), ("state", EnumCode.Of(revision.State)), ("move", EnumCode.Of(move)));

    /// <summary>Nobody approves what they submitted (domain §4.9).</summary>
    public static Refusal OwnSubmission() => Refusal.Conflict("own-submission");

    public static Refusal NotApproved(CampaignRow campaign) => Refusal.Conflict("campaign-not-approved", ("name", campaign.Name));

    /// <summary>Opening needs quota rows for every tier that the definition plans units for.</summary>
    public static Refusal QuotaMissing(IEnumerable<string> tiers) => Refusal.Conflict("quota-missing", ("tiers", string.Join(',', tiers)));

    /// <summary>400: the definition in the request has faults.</summary>
    public static Refusal InvalidDefinition(IEnumerable<DefinitionError> faults) =>
        new(RefusalKind.Invalid, "definition-invalid") { Errors = Fields(faults) };

    /// <summary>409: the stored definition has faults, so it can't be submitted.</summary>
    public static Refusal NotReady(IEnumerable<DefinitionError> faults) =>
        new(RefusalKind.Conflict, "definition-not-ready") { Errors = Fields(faults) };

    private static FieldError[] Fields(IEnumerable<DefinitionError> faults) => [.. faults.Select(f => new FieldError(f.Path, f.Code, f.Data))];

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
