using Campaigns.Application.Imports.Rows;
using Campaigns.Application.Stores;
using Campaigns.Rules;

namespace Campaigns.Application.Imports.Members;

/// <summary>What imports may change about a member, in stored form; equal facts need no write.</summary>
public sealed record StoredFacts
{
    public required string Name { get; init; }

    public required string Tier { get; init; }

    public required string Status { get; init; }

    public required long CountyId { get; init; }

    public long? ManagerId { get; init; }

    public required string OnNetOn { get; init; }

    public required long ArpuFen { get; init; }

    public required bool InArrears { get; init; }

    public string? WarningFlags { get; init; }

    public string? Brand { get; init; }

    public string? Billing { get; init; }

    public long? ArpuBeforeFen { get; init; }

    public string? Segments { get; init; }

    public required long FactsAt { get; init; }

    public static StoredFacts Of(MemberRow row, long countyId, long? managerId) => new()
    {
        Name = row.Name,
        Tier = EnumCode.Of(row.Tier),
        Status = EnumCode.Of(row.Status),
        CountyId = countyId,
        ManagerId = managerId,
        OnNetOn = Dates.Text(row.OnNetOn),
        ArpuFen = row.ArpuFen,
        InArrears = row.InArrears,
        WarningFlags = row.WarningFlags,
        Brand = row.Brand,
        Billing = row.Billing is { } billing ? EnumCode.Of(billing) : null,
        ArpuBeforeFen = row.ArpuBeforeFen,
        Segments = row.Segments,
        FactsAt = row.AsOf.ToUnixTimeMilliseconds(),
    };

    /// <summary>With the details that are known, where the row's file doesn't speak of them.</summary>
    public StoredFacts WithDetailsOf(StoredFacts known, MemberDetails except) => except == MemberDetails.All ? this : this with
    {
        Brand = except.HasFlag(MemberDetails.Brand) ? Brand : known.Brand,
        Billing = except.HasFlag(MemberDetails.Billing) ? Billing : known.Billing,
        ArpuBeforeFen = except.HasFlag(MemberDetails.ArpuBefore) ? ArpuBeforeFen : known.ArpuBeforeFen,
        Segments = except.HasFlag(MemberDetails.Segments) ? Segments : known.Segments,
    };
}

/// <summary>A number held from a day to a day, and the holder's facts.</summary>
public sealed record StoredHolding(long Id, string Phone, DateOnly FromOn, DateOnly? ToOn, long MemberId, StoredFacts Facts);

/// <summary>The latest entry of a member's manager history.</summary>
public sealed record StoredAssignment(long Id, long MemberId, DateOnly FromOn, DateOnly? ToOn);

/// <summary>Members as imports look them up and change them.</summary>
public interface IMemberImportStore
{
    /// <summary>Everyone who has or had one of the numbers.</summary>
    Task<IReadOnlyList<StoredHolding>> FindHoldingsAsync(IStoreSession session, IReadOnlyCollection<string> phones, CancellationToken cancellationToken);

    Task<IReadOnlyList<StoredAssignment>> FindLatestAssignmentsAsync(
        IStoreSession session, IReadOnlyCollection<long> memberIds, CancellationToken cancellationToken);

    Task UpdateFactsAsync(IStoreSession session, IReadOnlyList<(long MemberId, StoredFacts Facts)> changes, CancellationToken cancellationToken);

    Task EndHoldingsAsync(IStoreSession session, IReadOnlyList<(long Id, DateOnly ToOn)> changes, CancellationToken cancellationToken);

    Task EndAssignmentsAsync(IStoreSession session, IReadOnlyList<(long Id, DateOnly ToOn)> changes, CancellationToken cancellationToken);

    /// <summary>Puts another manager into an open entry that began on the same day.</summary>
    Task ReplaceAssignmentsAsync(IStoreSession session, IReadOnlyList<(long Id, long? ManagerId)> changes, CancellationToken cancellationToken);
}
