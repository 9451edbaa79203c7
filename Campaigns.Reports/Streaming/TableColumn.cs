namespace Campaigns.Reports.Streaming;

/// <summary>A column of a table of <typeparamref name="T"/>: its looks, where its cells come from, and what its total is.</summary>
internal sealed record TableColumn<T>(string Heading, double Width, CellKind Kind)
{
    /// <summary>The cell of a line; null for a rate, which is made of other columns.</summary>
    public Func<T, Cell>? Value { get; init; }

    public bool IsSummed { get; init; }

    /// <summary>The word that stands for "no limit" in this column: a total that includes it is the word too. Null when there is none.</summary>
    public string? Unlimited { get; init; }

    public Rate? Rate { get; init; }

    public SheetColumn ToSheet() => new(Heading, Width, Kind);
}

/// <summary>One column's number divided by the sum of others, by their places from 0.</summary>
internal sealed record Rate(int Part, params int[] Whole)
{
    /// <summary>Empty when there is nothing to divide by, or when the whole is "no limit".</summary>
    public Cell Of(int row, ReadOnlySpan<Cell> cells)
    {
        var whole = 0L;
        // N() is 0 for texts, so that "no limit" gives an empty rate instead of an error.
        var terms = new string[Whole.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            whole += cells[Whole[i]].Amount;
            terms[i] = $"N({CellAddress.Of(Whole[i], row)})";
        }

        var sum = string.Join('+', terms);
        var formula = $"IF({sum}=0,\"\",{CellAddress.Of(Part, row)}/({sum}))";
        return Cell.Formula(formula, Cell.Ratio(cells[Part].Amount, whole));
    }
}
