using Campaigns.Application.Stores;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Enrolment;

/// <summary>Which enrolments: those whose home branch or hall lies below <see cref="BranchPath"/>, narrowed by every filter that is set.</summary>
/// <param name="From">First day of enrolment, included.</param>
/// <param name="To">Last day of enrolment, included.</param>
public sealed record EnrolmentSelection(
    string BranchPath, string? Campaign, string? Manager, Tier? Tier, EnrolmentState? State, DateOnly? From, DateOnly? To);

/// <summary>Where a page of the list goes on: behind that day and id, newest first.</summary>
public sealed record EnrolmentPlace(DateOnly EnrolledOn, long Id);

/// <summary>An enrolment as a list shows it.</summary>
public sealed record EnrolmentItem
{
    public required string Number { get; init; }

    public required string Campaign { get; init; }

    public required EnrolmentState State { get; init; }

    public required DateOnly EnrolledOn { get; init; }

    /// <summary>Code of the home county.</summary>
    public required string Branch { get; init; }

    public required string Hall { get; init; }

    /// <summary>Code of the retention manager as of the reservation; null when the member had none.</summary>
    public string? Manager { get; init; }

    /// <summary><c>186****2345</c></summary>
    public required string Phone { get; init; }

    public required Tier Tier { get; init; }

    public required string Offer { get; init; }

    public required long DepositFen { get; init; }
}

/// <summary>Reads lists of enrolments.</summary>
public interface IEnrolmentListStore
{
    /// <summary>Newest first, behind <paramref name="after"/>.</summary>
    Task<IReadOnlyList<(EnrolmentPlace Place, EnrolmentItem Item)>> ListAsync(
        IStoreSession session, EnrolmentSelection selection, EnrolmentPlace? after, int limit, CancellationToken cancellationToken);
}
