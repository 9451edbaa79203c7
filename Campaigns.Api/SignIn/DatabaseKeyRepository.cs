using System.Xml.Linq;
using Campaigns.Application.SignIn;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Campaigns.Api.SignIn;

/// <summary>
/// Keeps the framework's keys in the database, so that a restart signs nobody out and every process reads the others' tickets. The framework's
/// interface waits in place; it is called at the start and when a key is near its end, never inside a transaction.
/// </summary>
internal sealed class DatabaseKeyRepository(DataProtectionKeyService keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => keys.ListAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => keys.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None)).GetAwaiter().GetResult();
}
