using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports;

/// <summary>A row on its way: parsed, then given its result by its importer.</summary>
public sealed class ImportEntry<TRow>(TRow row)
{
    public TRow Row => row;

    public LineResult? Result { get; private set; }

    /// <summary>The member whose facts the row changed; their live enrolments are looked at again.</summary>
    public long? ChangedMemberId { get; private set; }

    public void Accept(LineStatus status, long? changedMemberId = null)
    {
        Result = LineResult.Accept(status);
        ChangedMemberId = status == LineStatus.Unchanged ? null : changedMemberId;
    }

    public void Reject(string code, params (string Key, string Value)[] data) => Result = LineResult.Reject(code, data);

    /// <summary>Before the chunk's transaction runs, which the database may have to repeat.</summary>
    public void Reset() => (Result, ChangedMemberId) = (null, null);

    public void Add(IReadOnlyList<Contradiction> contradictions) => Result = Result! with { Contradictions = contradictions };
}

/// <summary>
/// Knows one kind of file. Both steps are for the import use case alone: it holds the transaction, the chunk and the permission.
/// </summary>
public interface IRowImporter<TRow>
{
    /// <summary>At most so many ids are taken for one row.</summary>
    int IdsPerRow { get; }

    /// <summary>Reads a row; what it returns is not used when the reader has a fault.</summary>
    TRow Parse(FieldReader fields);

    /// <summary>
    /// Writes a chunk and gives every entry its result. Rows count in order: a later row about the same thing sees what the earlier did.
    /// </summary>
    Task ApplyAsync(IStoreSession session, IReadOnlyList<ImportEntry<TRow>> entries, IdBlock ids, CancellationToken cancellationToken);

    /// <summary>After the last chunk of a file that was read to its end: takes away what the file replaces. Returns how much that was.</summary>
    Task<long> FinishAsync(IStoreSession session, CancellationToken cancellationToken) => Task.FromResult(0L);

    /// <summary>Whether <see cref="FinishAsync"/> has anything to do.</summary>
    bool Replaces => false;
}
