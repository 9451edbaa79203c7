using Campaigns.Application.Stores;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Enrolment;

/// <summary>Which enrolments: those whose home branch or hall lies below <see cref="BranchPath"/>, narrowed by every filter that is set.</summary>
/// <param name="From">First day of enrolment, included.</param>
/// <param name="To">Last day of enrolment, included.</param>
public sealed record EnrolmentSelection(
    string BranchPath, string? Campaign, string? Manager, Tier? Tier, EnrolmentState? State, DateOnly? From, DateOnly? To)
{
    public long? MemberId { get; init; }
}

/// <summary>Where a page of the list goes on: behind that day and id, newest first.</summary>
public sealed record EnrolmentPlace(DateOnly EnrolledOn, long Id);

/// <summary>How often a state occurs in a selection, and the deposits of its enrolments.</summary>
/// <param name="FirstOn">The earliest day of enrolment among them.</param>
/// <param name="LastOn">The latest.</param>
public sealed record EnrolmentStateSum(EnrolmentState State, long Count, long DepositFen, DateOnly FirstOn, DateOnly LastOn);

/// <summary>An enrolment as a list shows it.</summary>
public sealed record EnrolmentItem
{
    public required string Number { get; init; }

    public required string Campaign { get; init; }

    public required string CampaignName { get; init; }

    public required EnrolmentState State { get; init; }

    public required DateOnly EnrolledOn { get; init; }

    /// <summary>Code of the home county.</summary>
    public required string Branch { get; init; }

    public required string BranchName { get; init; }

    public required string Hall { get; init; }

    public required string HallName { get; init; }

    /// <summary>Code of the retention manager as of the reservation; null when the member had none.</summary>
    public string? Manager { get; init; }

    public string? ManagerName { get; init; }

    /// <summary><c>186****2345</c></summary>
    public required string Phone { get; init; }

    public required Tier Tier { get; init; }

    public required string Offer { get; init; }

    public required long DepositFen { get; init; }
}

/// <summary>Reads lists of enrolments. One session is one snapshot: rows and sums read with the same one agree.</summary>
public interface IEnrolmentListStore
{
    /// <summary>In the order asked for, those of one value by id the same way, behind <paramref name="after"/>.</summary>
    Task<IReadOnlyList<(long Id, EnrolmentItem Item)>> ListAsync(
        IStoreSession session,
        EnrolmentSelection selection,
        EnrolmentSort sort,
        EnrolmentListPlace? after,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>All of them in that order, one by one: memory doesn't grow with their number. Nothing else can be read with the session meanwhile.</summary>
    IAsyncEnumerable<EnrolmentItem> StreamAsync(
        IStoreSession session, EnrolmentSelection selection, EnrolmentSort sort, CancellationToken cancellationToken);

    /// <summary>A row for each state that occurs.</summary>
    Task<IReadOnlyList<EnrolmentStateSum>> SumsAsync(IStoreSession session, EnrolmentSelection selection, CancellationToken cancellationToken);
}
