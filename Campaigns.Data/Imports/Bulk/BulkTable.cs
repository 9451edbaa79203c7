namespace Campaigns.Data.Imports.Bulk;

/// <summary>How a value is typed in a column: a binary copy asks for exactly the column's type.</summary>
internal enum BulkType
{
    BigInt,
    Integer,
    SmallInt,
    Text,
}

/// <summary>A value on its way into a column, without an object for each: a number, a text, or neither (NULL).</summary>
internal readonly record struct BulkValue(long? Number, string? Text)
{
    public object Boxed => Number ?? (object?)Text ?? DBNull.Value;
}

/// <summary>A column and where its value comes from.</summary>
internal sealed record BulkColumn<T>(string Name, BulkType Type, Func<T, BulkValue> Value);

/// <summary>
/// A table as bulk inserts see it. <paramref name="Insert"/> is the statement for one row, its parameters named and ordered like
/// <paramref name="Columns"/>; a test holds both together.
/// </summary>
internal sealed record BulkTable<T>(string Insert, params IReadOnlyList<BulkColumn<T>> Columns);

/// <summary>Short forms for column lists.</summary>
internal static class Column
{
    public static BulkColumn<T> Id<T>(string name, Func<T, long?> value) => new(name, BulkType.BigInt, row => new(value(row), null));

    public static BulkColumn<T> Long<T>(string name, Func<T, long> value) => new(name, BulkType.BigInt, row => new(value(row), null));

    public static BulkColumn<T> Month<T>(string name, Func<T, int> value) => new(name, BulkType.Integer, row => new(value(row), null));

    public static BulkColumn<T> Flag<T>(string name, Func<T, bool> value) => new(name, BulkType.SmallInt, row => new(value(row) ? 1 : 0, null));

    public static BulkColumn<T> Text<T>(string name, Func<T, string?> value) => new(name, BulkType.Text, row => new(null, value(row)));

    public static BulkColumn<T> Date<T>(string name, Func<T, DateOnly?> value) =>
        new(name, BulkType.Text, row => new(null, value(row) is { } date ? Rules.Dates.Text(date) : null));
}
