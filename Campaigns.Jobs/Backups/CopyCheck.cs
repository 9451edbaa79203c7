using Campaigns.Application.Actors;
using Campaigns.Application.Integrity.Verify;
using Campaigns.Application.Results;
using Campaigns.Data.Backups;
using Campaigns.Data.Sessions;
using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Startup;
using Campaigns.Jobs.Worker;

namespace Campaigns.Jobs.Backups;

/// <summary>What is known of a copy that is whole.</summary>
internal enum CopyState
{
    /// <summary>Every rule holds.</summary>
    Sound,

    /// <summary>Rules are violated: so they are in the database it was taken from.</summary>
    Violated,

    /// <summary>Of an older schema, whose rules this program can't ask.</summary>
    Older,
}

/// <summary>Looks at a copy of the embedded database before anybody relies on it: its pages, its schema, then the rules of <c>verify</c>.</summary>
internal static class CopyCheck
{
    /// <exception cref="DatabaseUnavailableException">Damaged, or of a newer schema.</exception>
    /// <exception cref="StartException">No database of this product.</exception>
    public static async Task<CopyState> RunAsync(CampaignsOptions options, string file, CancellationToken cancellationToken)
    {
        SqliteCopy.Check(file);
        var settings = new DatabaseSettings("sqlite", file, ReadOnly: true);
        var schema = await DatabaseOpening.Runner(settings, TimeProvider.System).CheckAsync(cancellationToken);
        if (schema.Version == 0)
            throw new StartException(StartException.DatabaseUnusable, Refusal.Invalid("backup-not-ours", ("file", file)));
        if (!schema.IsCurrent)
            return CopyState.Older;
        await using var run = await VerbRun.OpenAsync(options with { Copy = file }, DatabaseAccess.Read, cancellationToken);
        var report = await run.Get<VerifyUseCase>().ExecuteAsync(Actor.System, cancellationToken);
        return report.IsSuccess && report.Value.Holds() ? CopyState.Sound : CopyState.Violated;
    }
}
