using System.Globalization;

namespace Campaigns.Reports.Tests.Support;

/// <summary>A cell as another program read it.</summary>
/// <param name="Type"><c>text</c>, <c>number</c> (dates, percentages too) or <c>none</c>.</param>
/// <param name="Value">The text, or the number in invariant form; of a formula its result.</param>
/// <param name="Formula">Null when the cell holds none.</param>
internal sealed record ReadCell(string Type, string Value, string? Formula)
{
    public static readonly ReadCell None = new("none", "", null);

    public decimal Number() => Type == "number"
        ? decimal.Parse(Value, NumberStyles.Float, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException($"{Type} \"{Value}\" is no number.");
}

/// <summary>A sheet as another program read it.</summary>
internal sealed record ReadSheet(string Name, IReadOnlyDictionary<string, ReadCell> Cells)
{
    public ReadCell this[string address] => Cells.GetValueOrDefault(address, ReadCell.None);
}
