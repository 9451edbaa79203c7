using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Imports;
using Campaigns.Application.Imports.ImportFile;
using Campaigns.Application.Results;
using Campaigns.Application.Text;
using Campaigns.Jobs.Startup;
using Campaigns.Jobs.Worker;
using Campaigns.Rules;

namespace Campaigns.Jobs.Imports;

/// <summary>
/// <c>import KIND FILE</c>: takes a CSV file over, tells the numbers, lists contradicted enrolments and the first rejected rows, and writes all
/// rejected rows to <c>FILE.rejected.csv</c>. Exit code 0 when every row was accepted.
/// </summary>
public sealed class ImportVerb(ImportFileUseCase imports)
{
    private static readonly string Kinds = string.Join(", ", Enum.GetValues<ImportKind>().Select(EnumCode.Of));

    /// <returns>An exit code of <see cref="StartException"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken cancellationToken)
    {
        if (args.Count != 2)
            return Refuse(output, Refusal.Invalid("import-usage-line", ("kinds", Kinds)), StartException.WrongConfiguration);
        if (!EnumCode.TryParse<ImportKind>(args[0], out var kind))
            return Refuse(
                output, Refusal.Invalid("import-kind-unknown", ("kind", CellText.Printable(args[0])), ("kinds", Kinds)), StartException.WrongConfiguration);
        var opened = await CsvImportFile.OpenAsync(args[1], cancellationToken);
        if (!opened.IsSuccess)
            return Refuse(output, opened.Refusal, StartException.Refused);
        using var file = opened.Value;
        return await RunAsync(kind, args[1], file, output, cancellationToken);
    }

    private async Task<int> RunAsync(ImportKind kind, string path, CsvImportFile file, TextWriter output, CancellationToken cancellationToken)
    {
        await using var rejected = new RejectedRows(path, file.Source.Headers);
        rejected.RemoveOld();
        var listing = new ImportListing(output, rejected);
        var result = await imports.ExecuteAsync(Actor.System, new ImportCommand(kind, file.Source, listing.AddAsync), cancellationToken);
        if (!result.IsSuccess)
            return Refuse(output, result.Refusal, StartException.Refused);
        listing.Finish(result.Value);
        if (file.Fault is { } fault)
            return Refuse(output, fault, StartException.Refused);
        return result.Value.Rejected == 0 ? StartException.Succeeded : StartException.Refused;
    }

    private static int Refuse(TextWriter output, Refusal refusal, int exitCode)
    {
        output.WriteLine(Messages.Format(refusal.Code, refusal.Data, Speech.Culture));
        return exitCode;
    }
}

/// <summary>What the verb says about rows as they come, and at the end.</summary>
internal sealed class ImportListing(TextWriter output, RejectedRows rejected)
{
    /// <summary>Rejected rows shown on the terminal; the file has them all.</summary>
    private const int Shown = 20;

    private long _rejected;

    public async Task AddAsync(ImportLine line, LineResult result, CancellationToken cancellationToken)
    {
        foreach (var contradiction in result.Contradictions)
            Tell(line, contradiction);
        if (result.Code is not { } code)
            return;
        var data = result.Data.ToDictionary(d => d.Key, d => CellText.Printable(d.Value), StringComparer.Ordinal);
        var message = Messages.Format(code, data, Speech.Culture);
        if (++_rejected <= Shown)
            output.WriteLine(Speech.Text("import-line", ("line", Number(line.Number)), ("message", message)));
        await rejected.AddAsync(line, code, message);
    }

    public void Finish(ImportSummary summary)
    {
        if (_rejected > Shown)
            output.WriteLine(Speech.Text("import-more-lines", ("count", Number(_rejected - Shown))));
        output.WriteLine(Speech.Text(
            "import-done", ("kind", EnumCode.Of(summary.Kind)), ("total", Number(summary.Total)), ("created", Number(summary.Created)),
            ("updated", Number(summary.Updated)), ("unchanged", Number(summary.Unchanged)), ("rejected", Number(summary.Rejected))));
        if (summary.Removed > 0)
            output.WriteLine(Speech.Text("import-removed", ("count", Number(summary.Removed))));
        if (summary.Contradictions > 0)
            output.WriteLine(Speech.Text("import-contradictions", ("count", Number(summary.Contradictions))));
        if (rejected.HasRows)
            output.WriteLine(Speech.Text("import-rejected-file", ("file", rejected.Path)));
    }

    private void Tell(ImportLine line, Contradiction contradiction)
    {
        output.WriteLine(Speech.Text(
            "import-contradiction", ("line", Number(line.Number)), ("enrolment", contradiction.EnrolmentNo), ("campaign", contradiction.CampaignCode)));
        foreach (var reason in contradiction.Reasons)
            output.WriteLine($"  {CellText.Printable(OutcomeText.Of(reason, Speech.Culture))}");
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
