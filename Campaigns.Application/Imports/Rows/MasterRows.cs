using Campaigns.Rules.Members;

namespace Campaigns.Application.Imports.Rows;

/// <summary>A branch as files carry it; <paramref name="Kind"/> is <c>region</c>, <c>prefecture</c>, <c>county</c> or <c>hall</c>.</summary>
public sealed record BranchRow(string Code, string Name, string Kind, string? Parent);

/// <summary>A retention manager and the county they belong to.</summary>
public sealed record ManagerRow(string Code, string Name, string County);

/// <summary>Names the holder of a number: with <paramref name="FromOn"/> the one who got it that day, without it the present one.</summary>
public readonly record struct PhoneKey(string Phone, DateOnly? FromOn);

/// <summary>Facts of a member that a file may leave out, column by column.</summary>
[Flags]
public enum MemberDetails
{
    None = 0,
    Brand = 1,
    Billing = 2,
    ArpuBefore = 4,
    Segments = 8,
    All = Brand | Billing | ArpuBefore | Segments,
}

/// <summary>
/// A member's facts as the CRM gives them. Number and first day of holding it name the member; without a first day the present holder
/// is meant, or for an unheld number a new member since <paramref name="OnNetOn"/>. <paramref name="PhoneToOn"/> is the
/// last day, null while the number is theirs. <paramref name="AsOf"/> says when the CRM knew this; older facts never replace newer ones.
/// </summary>
/// <param name="ArpuFen">Average revenue of the last three full months, in fen.</param>
/// <param name="WarningFlags">Codes separated by commas; null for none.</param>
public sealed record MemberRow(
    string Phone,
    DateOnly? PhoneFromOn,
    DateOnly? PhoneToOn,
    string Name,
    Tier Tier,
    MemberStatus Status,
    string County,
    string? Manager,
    DateOnly OnNetOn,
    long ArpuFen,
    bool InArrears,
    string? WarningFlags,
    DateTimeOffset AsOf)
{
    /// <summary>Code of the brand; null: not known.</summary>
    public string? Brand { get; init; }

    public Billing? Billing { get; init; }

    /// <summary>Average revenue of the three months before those of <see cref="ArpuFen"/>, in fen; null: not known.</summary>
    public long? ArpuBeforeFen { get; init; }

    /// <summary>Codes separated by commas; null for none.</summary>
    public string? Segments { get; init; }

    /// <summary>What the file says of the four above; of the others it leaves what is known.</summary>
    public MemberDetails Given { get; init; } = MemberDetails.All;

    public PhoneKey Key => new(Phone, PhoneFromOn);
}
