using Campaigns.Application.Settings;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Settings;

/// <inheritdoc cref="ISettingStore"/>
public sealed class SettingStore : ISettingStore
{
    private const string Get = "SELECT setting_value FROM setting WHERE name = :name";
    private const string Change = "UPDATE setting SET setting_value = :value WHERE name = :name";
    private const string Add = "INSERT INTO setting (name, setting_value) VALUES (:name, :value)";

    public Task<string?> GetAsync(IStoreSession session, string name, CancellationToken cancellationToken) =>
        session.Db().ScalarAsync<string>(Get, new { name }, cancellationToken);

    public async Task SetAsync(IStoreSession session, string name, string value, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        var db = session.Db();
        var row = new { name, value };
        if (!await db.TryInsertAsync(Add, row, cancellationToken))
            await db.ExecuteAsync(Change, row, cancellationToken);
    }
}
