using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Contracts;
using Campaigns.Application.Imports.Usage;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Imports;

/// <inheritdoc cref="IContractImportStore"/>
public sealed class ContractImportStore : IContractImportStore
{
    private const string Find = """
        SELECT id AS Id, member_id AS MemberId, kind AS Kind, name AS Name, starts_on AS StartsOn, ends_on AS EndsOn
        FROM contract
        WHERE enrolment_id IS NULL AND member_id IN ({list})
        """;

    private const string ChangeEnd = "UPDATE contract SET ends_on = :lastDay WHERE id = :id AND enrolment_id IS NULL";

    public async Task<IReadOnlyList<StoredContract>> FindAsync(
        IStoreSession session, IReadOnlyCollection<long> memberIds, CancellationToken cancellationToken) =>
        [.. (await session.Db().QueryInAsync<Row, long>(Find, memberIds, null, cancellationToken)).Select(r => r.ToContract())];

    public Task UpdateEndsAsync(IStoreSession session, IReadOnlyList<(long Id, DateOnly? EndsOn)> changes, CancellationToken cancellationToken) =>
        session.Db().ExecuteEachAsync(
            ChangeEnd, [.. changes.Select(c => new { id = c.Id, lastDay = c.EndsOn is { } end ? Dates.Text(end) : null })], cancellationToken);

    private sealed class Row
    {
        public long Id { get; init; }

        public long MemberId { get; init; }

        public string Kind { get; init; } = "";

        public string Name { get; init; } = "";

        public string StartsOn { get; init; } = "";

        public string? EndsOn { get; init; }

        public StoredContract ToContract() => new(Id, MemberId, Kind, Name, Dates.Parse(StartsOn), EndsOn is null ? null : Dates.Parse(EndsOn));
    }
}

/// <inheritdoc cref="IUsageImportStore"/>
public sealed class UsageImportStore : IUsageImportStore
{
    private const string Find = """
        SELECT member_id AS MemberId, usage_month AS UsageMonth, spend_fen AS SpendFen, call_minutes AS CallMinutes, data_mb AS DataMb
        FROM member_usage
        WHERE usage_month BETWEEN :fromMonth AND :toMonth AND member_id IN ({list})
        """;

    private const string Change = """
        UPDATE member_usage
        SET spend_fen = :spend, call_minutes = :minutes, data_mb = :megabytes
        WHERE member_id = :member AND usage_month = :usageMonth
        """;

    public Task<IReadOnlyList<StoredUsage>> FindAsync(
        IStoreSession session, IReadOnlyCollection<long> memberIds, int fromMonth, int toMonth, CancellationToken cancellationToken) =>
        session.Db().QueryInAsync<StoredUsage, long>(Find, memberIds, new { fromMonth, toMonth }, cancellationToken);

    public Task UpdateAsync(IStoreSession session, IReadOnlyList<NewUsage> changes, CancellationToken cancellationToken) =>
        session.Db().ExecuteEachAsync(Change, [.. changes.Select(ToArgs)], cancellationToken);

    private static object ToArgs(NewUsage usage) => new
    {
        member = usage.MemberId,
        usageMonth = usage.Row.Month.Number,
        spend = usage.Row.SpendFen,
        minutes = usage.Row.CallMinutes,
        megabytes = usage.Row.DataMb,
    };
}
