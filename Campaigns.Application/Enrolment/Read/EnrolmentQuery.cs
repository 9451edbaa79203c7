using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Directory;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Enrolment.Read;

/// <summary>The filters of a list; <see cref="Branch"/> is a code of the tree at any level, none the caller's own.</summary>
public sealed record EnrolmentQuery(
    string? Campaign, string? Branch, string? Manager, Tier? Tier, EnrolmentState? State, DateOnly? From, DateOnly? To)
{
    /// <summary>Id of one member.</summary>
    public string? Member { get; init; }

    /// <summary>What makes no sense in the question; null when nothing does.</summary>
    internal Refusal? Fault
    {
        get
        {
            if (Member is not null && !TryMember(out _))
                return Refusal.Field("member", "unknown-value", ("value", Member));
            return From > To ? Refusal.Field("to", "range-reversed") : null;
        }
    }

    /// <summary>What is to be read; <c>branch-unknown</c> outside the caller's subtree.</summary>
    internal async Task<Result<EnrolmentSelection>> FindAsync(
        IBranchStore branches, IStoreSession session, Actor actor, CancellationToken cancellationToken)
    {
        var path = await branches.FindInScopeAsync(session, actor, Branch, cancellationToken);
        if (!path.IsSuccess)
            return path.Refusal;
        return new EnrolmentSelection(path.Value, Campaign, Manager, Tier, State, From, To) { MemberId = TryMember(out var member) ? member : null };
    }

    private bool TryMember(out long id) => long.TryParse(Member, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
