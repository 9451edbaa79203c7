using System.Security.Cryptography;
using System.Text.Json;
using Campaigns.Application.Actors;

namespace Campaigns.Application.Stores;

/// <summary>An idempotency key, scoped to user and operation, with the hash of all that the caller asked for.</summary>
public sealed record RequestKey(long UserId, string Operation, string Key, string BodyHash)
{
    /// <param name="command">Everything the request says (path values too), as the use case takes it.</param>
    public static RequestKey For<TCommand>(Actor actor, string operation, string key, TCommand command) =>
        new(actor.UserId, operation, key, Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(command, StoredJson.Options))));
}
