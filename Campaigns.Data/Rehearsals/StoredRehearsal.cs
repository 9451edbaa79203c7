using Campaigns.Application.Rehearsals;
using Campaigns.Application.Stores;
using Campaigns.Rules;

namespace Campaigns.Data.Rehearsals;

/// <summary>A rehearsal as the database holds it.</summary>
internal sealed class StoredRehearsal
{
    public long Id { get; init; }

    public long CampaignId { get; init; }

    public int Revision { get; init; }

    public string State { get; init; } = "";

    public string RequestJson { get; init; } = "";

    public int Attempts { get; init; }

    public string? ResultJson { get; init; }

    public string AskedBy { get; init; } = "";

    public long AskedAt { get; init; }

    public long? FinishedAt { get; init; }

    public RehearsalRow ToRow() => new()
    {
        Id = Id,
        CampaignId = CampaignId,
        Revision = Revision,
        State = EnumCode.Parse<RehearsalState>(State),
        Request = StoredJson.Read<RehearsalRequest>(RequestJson),
        Attempts = Attempts,
        AskedBy = AskedBy,
        AskedAt = DateTimeOffset.FromUnixTimeMilliseconds(AskedAt),
        FinishedAt = FinishedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        Result = ResultJson is null ? null : StoredJson.Read<RehearsalResult>(ResultJson),
    };
}

/// <summary>Cost of one piece.</summary>
internal sealed class CostRow
{
    public string Item { get; init; } = "";

    public string Source { get; init; } = "";

    public long? FaceFen { get; init; }

    public long? CostFen { get; init; }
}

/// <summary>Deposits or gift costs of a county's members of one tier.</summary>
internal sealed class MoneyRow
{
    public long CountyId { get; init; }

    public string Tier { get; init; } = "";

    public long DepositFen { get; init; }

    public long GiftCostFen { get; init; }
}
