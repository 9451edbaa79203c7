namespace Campaigns.Application.Imports.ImportFile;

/// <summary>Counts results as they come.</summary>
internal sealed class ImportTally(ImportKind kind)
{
    private readonly long[] _byStatus = new long[Enum.GetValues<LineStatus>().Length];
    private long _contradictions;

    public bool HasChanges => _byStatus[(int)LineStatus.Created] + _byStatus[(int)LineStatus.Updated] > 0;

    public void Add(LineResult result)
    {
        _byStatus[(int)result.Status]++;
        _contradictions += result.Contradictions.Count;
    }

    public ImportSummary Summary() => new(
        kind,
        _byStatus[(int)LineStatus.Created],
        _byStatus[(int)LineStatus.Updated],
        _byStatus[(int)LineStatus.Unchanged],
        _byStatus[(int)LineStatus.Rejected],
        _contradictions);
}
