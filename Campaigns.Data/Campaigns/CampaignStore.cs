using Campaigns.Application.Campaigns;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Releases;

namespace Campaigns.Data.Campaigns;

/// <inheritdoc cref="ICampaignStore"/>
public sealed class CampaignStore : ICampaignStore
{
    private const string FindByCodeSql =
        """
        SELECT id AS Id, code AS Code, name AS Name, state AS State, revision AS Revision, starts_on AS StartsOn, ends_on AS EndsOn,
               contract_kind AS ContractKind, version AS Version
        FROM campaign
        WHERE code = :code
        """;

    private const string FindByIdSql =
        """
        SELECT id AS Id, code AS Code, name AS Name, state AS State, revision AS Revision, starts_on AS StartsOn, ends_on AS EndsOn,
               contract_kind AS ContractKind, version AS Version
        FROM campaign
        WHERE id = :campaignId
        """;

    private const string ListOpenSql =
        """
        SELECT id AS Id, code AS Code, name AS Name, state AS State, revision AS Revision, starts_on AS StartsOn, ends_on AS EndsOn,
               contract_kind AS ContractKind, version AS Version
        FROM campaign
        WHERE state IN ('open', 'exhausted')
        ORDER BY id
        """;

    private const string DefinitionSql =
        "SELECT definition FROM campaign_revision WHERE campaign_id = :campaignId AND revision = :revision";

    private const string ReleaseLinesSql =
        """
        SELECT lot AS Lot, n AS N, month_offset AS MonthOffset, release_day AS ReleaseDay, amount_fen AS AmountFen
        FROM release_line
        WHERE campaign_id = :campaignId AND revision = :revision AND offer = :offer
        ORDER BY lot, n
        """;

    public Task<CampaignRow?> FindAsync(IStoreSession session, string code, CancellationToken cancellationToken) =>
        session.Db().FirstOrDefaultAsync<CampaignRow>(FindByCodeSql, new { code }, cancellationToken);

    public Task<CampaignRow?> FindAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken) =>
        session.Db().FirstOrDefaultAsync<CampaignRow>(FindByIdSql, new { campaignId }, cancellationToken);

    public Task<IReadOnlyList<CampaignRow>> ListOpenAsync(IStoreSession session, CancellationToken cancellationToken) =>
        session.Db().QueryAsync<CampaignRow>(ListOpenSql, null, cancellationToken);

    public Task<string?> DefinitionAsync(IStoreSession session, long campaignId, int revision, CancellationToken cancellationToken) =>
        session.Db().ScalarAsync<string>(DefinitionSql, new { campaignId, revision }, cancellationToken);

    public async Task<IReadOnlyList<ReleaseLine>> ReleaseLinesAsync(
        IStoreSession session, long campaignId, int revision, string offer, CancellationToken cancellationToken)
    {
        var lines = await session.Db().QueryAsync<Line>(ReleaseLinesSql, new { campaignId, revision, offer }, cancellationToken);
        return [.. lines.Select(l => l.ToLine())];
    }

    /// <summary>As stored: the lot's code is kebab case, which an enum property would not read.</summary>
    private sealed class Line
    {
        public string Lot { get; init; } = "";

        public int N { get; init; }

        public int MonthOffset { get; init; }

        public int ReleaseDay { get; init; }

        public long AmountFen { get; init; }

        public ReleaseLine ToLine() => new(EnumCode.Parse<Lot>(Lot), N, MonthOffset, ReleaseDay, new Money(AmountFen));
    }
}
