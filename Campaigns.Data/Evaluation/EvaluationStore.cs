using Campaigns.Application.Evaluation;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Evaluation;

/// <inheritdoc cref="IEvaluationStore"/>
public sealed class EvaluationStore : IEvaluationStore
{
    private const string RunningSql = """
        SELECT c.id AS Id, r.definition AS Definition
        FROM campaign c
        JOIN campaign_revision r ON r.campaign_id = c.id AND r.revision = c.revision
        WHERE c.state IN ('open', 'suspended', 'exhausted')
        ORDER BY c.id
        """;

    private const string DeleteSql = "DELETE FROM evaluation WHERE campaign_id = :campaignId AND evaluated_on = :evaluatedOn";

    private const string InsertSql = """
        INSERT INTO evaluation (campaign_id, evaluated_on, county_id, manager_id, tier, members, eligible)
        VALUES (:campaignId, :evaluatedOn, :CountyId, :ManagerId, :tier, :Members, :Eligible)
        """;

    public async Task<IReadOnlyList<RunningCampaign>> ListRunningAsync(IStoreSession session, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<Row>(RunningSql, null, cancellationToken);
        return [.. rows.Select(r => new RunningCampaign(r.Id, r.Definition))];
    }

    public async Task ReplaceAsync(
        IStoreSession session, long campaignId, DateOnly on, IReadOnlyList<EvaluationCount> counts, CancellationToken cancellationToken)
    {
        var evaluatedOn = Dates.Text(on);
        await session.Db().ExecuteAsync(DeleteSql, new { campaignId, evaluatedOn }, cancellationToken);
        await session.Db().ExecuteAsync(
            InsertSql,
            counts.Select(c => new
            {
                campaignId,
                evaluatedOn,
                c.Group.CountyId,
                c.Group.ManagerId,
                tier = EnumCode.Of(c.Group.Tier),
                c.Members,
                c.Eligible,
            }),
            cancellationToken);
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public string Definition { get; init; } = "";
    }
}
