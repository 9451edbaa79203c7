using System.Data.Common;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Requests;

/// <summary>One execution for one key (architecture, idempotency): the key's row is the transaction's first write and holds the answer.</summary>
internal static class RequestLog
{
    private const string Insert =
        """
        INSERT INTO request_log (user_id, operation, request_key, body_hash, created_at)
        VALUES (:userId, :operation, :key, :bodyHash, :createdAt)
        """;

    private const string StoreAnswer =
        """
        UPDATE request_log SET result_json = :answer
        WHERE user_id = :userId AND operation = :operation AND request_key = :key
        """;

    private const string Find =
        """
        SELECT body_hash, result_json FROM request_log
        WHERE user_id = :userId AND operation = :operation AND request_key = :key
        """;

    /// <summary>Runs the work, or replays its answer. The caller commits a success, so that answer and work come together.</summary>
    public static async Task<Result<T>> RunOnceAsync<T>(
        DbSession session, RequestKey key, DateTimeOffset now, Func<IStoreSession, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        try
        {
            // Waits while another transaction holds the same key.
            var row = new { userId = key.UserId, operation = key.Operation, key = key.Key, bodyHash = key.BodyHash, createdAt = now };
            if (!await session.TryInsertAsync(Insert, row, cancellationToken))
                return await ReplayAsync<T>(session, key, cancellationToken);
        }
        catch (DbException exception) when (session.Dialect.IsLockTimeout(exception))
        {
            return Refusal.Conflict("request-in-progress");
        }

        var result = await work(session);
        if (result.IsSuccess)
        {
            var answer = StoredJson.Write(result.Value);
            var row = new { answer, userId = key.UserId, operation = key.Operation, key = key.Key };
            await session.ExecuteAsync(StoreAnswer, row, cancellationToken);
        }

        return result;
    }

    private static async Task<Result<T>> ReplayAsync<T>(DbSession session, RequestKey key, CancellationToken cancellationToken)
    {
        var row = new { userId = key.UserId, operation = key.Operation, key = key.Key };
        var kept = await session.FirstOrDefaultAsync<KeptAnswer>(Find, row, cancellationToken);
        // Gone between the two statements: it was just pruned. Rare enough to let the caller ask again.
        if (kept is null)
            return Refusal.Conflict("request-in-progress");
        return kept.BodyHash == key.BodyHash
            ? Result<T>.FromReplay(StoredJson.Read<T>(kept.ResultJson))
            : Refusal.Of(RefusalKind.KeyReused, "idempotency-key-reused");
    }

    private sealed class KeptAnswer
    {
        public required string BodyHash { get; init; }

        public required string ResultJson { get; init; }
    }
}
