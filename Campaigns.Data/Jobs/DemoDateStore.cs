using Campaigns.Application.Demo;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Jobs;

/// <inheritdoc cref="IDemoDateStore"/>
public sealed class DemoDateStore : IDemoDateStore
{
    private const string Starts = """
        SELECT starts_on FROM campaign WHERE starts_on > :after AND starts_on <= :until
        """;

    // The last day itself still belongs to the campaign.
    private const string Ends = """
        SELECT ends_on FROM campaign WHERE ends_on >= :after AND ends_on < :until
        """;

    private const string ReleaseDays = """
        SELECT DISTINCT release_day FROM release_line
        """;

    public async Task<IReadOnlyList<DateOnly>> CampaignDatesAsync(IStoreSession session, DateOnly after, DateOnly until, CancellationToken cancellationToken)
    {
        var range = new { after = Dates.Text(after), until = Dates.Text(until) };
        var starts = await session.Db().QueryAsync<string>(Starts, range, cancellationToken);
        var ends = await session.Db().QueryAsync<string>(Ends, range, cancellationToken);
        return [.. starts.Select(Dates.Parse), .. ends.Select(d => Dates.Parse(d).AddDays(1))];
    }

    public async Task<IReadOnlyList<int>> ReleaseDaysAsync(IStoreSession session, CancellationToken cancellationToken) =>
        await session.Db().QueryAsync<int>(ReleaseDays, null, cancellationToken);
}
