using Campaigns.Application.Campaigns;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Releases;

namespace Campaigns.Data.Campaigns;

/// <inheritdoc cref="IRevisionStore"/>
public sealed class RevisionStore : IRevisionStore
{
    private const string FindSql =
        """
        SELECT revision AS Revision, state AS State, definition AS Definition, made_by AS MadeBy, submitted_by AS SubmittedBy,
               decided_by AS DecidedBy, decided_reason AS DecidedReason
        FROM campaign_revision
        WHERE campaign_id = :campaignId AND revision = :revision
        """;

    private const string LatestSql =
        """
        SELECT revision AS Revision, state AS State, definition AS Definition, made_by AS MadeBy, submitted_by AS SubmittedBy,
               decided_by AS DecidedBy, decided_reason AS DecidedReason
        FROM campaign_revision
        WHERE campaign_id = :campaignId
          AND revision = (SELECT MAX(r.revision) FROM campaign_revision r WHERE r.campaign_id = :campaignId)
        """;

    private const string AddSql =
        """
        INSERT INTO campaign_revision (campaign_id, revision, state, schema_version, definition, made_by, made_at)
        VALUES (:campaignId, :revision, 'draft', :schemaVersion, :definition, :userId, :at)
        """;

    private const string RewriteSql =
        """
        UPDATE campaign_revision
        SET definition = :definition, schema_version = :schemaVersion, made_by = :userId, made_at = :at
        WHERE campaign_id = :campaignId AND revision = :revision AND state = 'draft'
        """;

    private const string SubmitSql =
        """
        UPDATE campaign_revision
        SET state = 'submitted', submitted_by = :userId, submitted_at = :at
        WHERE campaign_id = :campaignId AND revision = :revision AND state = 'draft'
        """;

    private const string DecideSql =
        """
        UPDATE campaign_revision
        SET state = :outcome, decided_by = :userId, decided_at = :at, decided_reason = :reason
        WHERE campaign_id = :campaignId AND revision = :revision AND state = 'submitted'
        """;

    private const string SupersedeSql =
        """
        UPDATE campaign_revision
        SET state = 'superseded'
        WHERE campaign_id = :campaignId AND revision = :revision AND state = 'approved'
        """;

    private const string AddLineSql =
        """
        INSERT INTO release_line (campaign_id, revision, offer, lot, n, month_offset, release_day, amount_fen, condition_json, lapses)
        VALUES (:campaignId, :revision, :offer, :lot, :n, :monthOffset, :releaseDay, :amountFen, :conditionJson, :lapses)
        """;

    public Task<RevisionRow?> FindAsync(IStoreSession session, long campaignId, int revision, CancellationToken cancellationToken) =>
        session.Db().FirstOrDefaultAsync<RevisionRow>(FindSql, new { campaignId, revision }, cancellationToken);

    public async Task<RevisionRow> LatestAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken) =>
        await session.Db().FirstOrDefaultAsync<RevisionRow>(LatestSql, new { campaignId }, cancellationToken)
        ?? throw new InvalidOperationException($"campaign {campaignId} has no revision");

    public Task AddAsync(
        IStoreSession session, long campaignId, int revision, string definition, Stamp made, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(AddSql, Written(campaignId, revision, definition, made), cancellationToken);

    public Task<bool> RewriteAsync(
        IStoreSession session, long campaignId, int revision, string definition, Stamp made, CancellationToken cancellationToken) =>
        ChangeAsync(session, RewriteSql, Written(campaignId, revision, definition, made), cancellationToken);

    public Task<bool> SubmitAsync(
        IStoreSession session, long campaignId, int revision, Stamp submitted, CancellationToken cancellationToken) =>
        ChangeAsync(session, SubmitSql, new { campaignId, revision, userId = submitted.UserId, at = submitted.At }, cancellationToken);

    public Task<bool> DecideAsync(
        IStoreSession session, long campaignId, int revision, RevisionState outcome, Stamp decided, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(
            session,
            DecideSql,
            new { campaignId, revision, outcome = EnumCode.Of(outcome), userId = decided.UserId, at = decided.At, reason },
            cancellationToken);

    public Task<bool> SupersedeAsync(IStoreSession session, long campaignId, int revision, CancellationToken cancellationToken) =>
        ChangeAsync(session, SupersedeSql, new { campaignId, revision }, cancellationToken);

    public async Task AddReleaseLinesAsync(
        IStoreSession session, long campaignId, int revision, string offer, IReadOnlyList<ReleaseLine> lines, CancellationToken cancellationToken)
    {
        foreach (var line in lines)
        {
            var args = new
            {
                campaignId, revision, offer, lot = EnumCode.Of(line.Lot), n = line.N, monthOffset = line.MonthOffset, releaseDay = line.Day,
                amountFen = line.Amount.Fen, conditionJson = line.Terms is { } terms ? DefinitionJson.Write(terms) : null,
                lapses = line.Lapses ? 1 : 0,
            };
            await session.Db().ExecuteAsync(AddLineSql, args, cancellationToken);
        }
    }

    private static object Written(long campaignId, int revision, string definition, Stamp made) =>
        new { campaignId, revision, definition, schemaVersion = CampaignDefinition.CurrentSchemaVersion, userId = made.UserId, at = made.At };

    private static async Task<bool> ChangeAsync(IStoreSession session, string sql, object args, CancellationToken cancellationToken) =>
        await session.Db().ExecuteAsync(sql, args, cancellationToken) == 1;
}
