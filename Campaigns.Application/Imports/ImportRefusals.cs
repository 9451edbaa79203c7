using Campaigns.Application.Results;

namespace Campaigns.Application.Imports;

/// <summary>Why a whole file, or a load of the sample, is refused; rows are refused one by one with their own codes.</summary>
internal static class ImportRefusals
{
    public static Refusal HeaderMissing(IEnumerable<string> headers) =>
        Refusal.Invalid("import-header-missing", ("headers", string.Join(", ", headers)));

    public static Refusal HeaderUnknown(IEnumerable<string> headers) =>
        Refusal.Invalid("import-header-unknown", ("headers", string.Join(", ", headers.Select(CellText.Printable))));

    public static Refusal HeaderTwice(IEnumerable<string> headers) =>
        Refusal.Invalid("import-header-twice", ("headers", string.Join(", ", headers)));

    public static Refusal DatabaseNotEmpty() => Refusal.Conflict("database-not-empty");
}
