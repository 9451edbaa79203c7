using Campaigns.Application.Actors;
using Campaigns.Application.Imports;
using Campaigns.Application.Imports.ImportFile;
using Shared.Sample;

namespace Campaigns.Application.Tests.Imports;

/// <summary>A file as a test writes it: a header and rows, cells parted by <c>|</c>.</summary>
internal static class ImportScript
{
    public const string Members =
        "phone|phone_from_on|phone_to_on|name|tier|status|county|manager|on_net_on|arpu_fen|in_arrears|warning_flags|as_of";

    public const string Contracts = "phone|kind|name|starts_on|ends_on";

    public static async Task<IReadOnlyList<LineResult>> ImportAsync(this SampleWorld world, ImportKind kind, string header, params string[] rows) =>
        (await world.TryImportAsync(Actor.System, kind, header, rows)).Lines;

    public static ImportSource Source(string header, params string[] rows) => new("hash", header.Split('|'), _ => Lines(rows));

    public static Task<(Results.Result<ImportSummary> Summary, IReadOnlyList<LineResult> Lines)> TryImportAsync(
        this SampleWorld world, Actor actor, ImportKind kind, string header, params string[] rows) =>
        world.TryImportAsync(actor, kind, Source(header, rows));

    public static async Task<(Results.Result<ImportSummary> Summary, IReadOnlyList<LineResult> Lines)> TryImportAsync(
        this SampleWorld world, Actor actor, ImportKind kind, ImportSource source)
    {
        var results = new List<LineResult>();
        var command = new ImportCommand(kind, source, (_, result, _) =>
        {
            results.Add(result);
            return Task.CompletedTask;
        });
        return (await world.Get<ImportFileUseCase>().ExecuteAsync(actor, command, default), results);
    }

    private static async IAsyncEnumerable<ImportLine> Lines(string[] rows)
    {
        await Task.CompletedTask;
        for (var i = 0; i < rows.Length; i++)
            yield return new ImportLine(i + 2, rows[i].Split('|'));
    }
}
