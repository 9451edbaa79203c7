using Campaigns.Application.Stores;

namespace Campaigns.Application.Settings;

/// <summary>Single values that belong to the database, not to a machine: whether it is a demo, its clock.</summary>
public interface ISettingStore
{
    /// <summary>The value, or null when it was never set.</summary>
    Task<string?> GetAsync(IStoreSession session, string name, CancellationToken cancellationToken);

    /// <param name="value">Not empty: an empty text is no value on Oracle.</param>
    Task SetAsync(IStoreSession session, string name, string value, CancellationToken cancellationToken);
}
