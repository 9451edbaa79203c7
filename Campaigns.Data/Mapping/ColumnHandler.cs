using System.Data;
using System.Globalization;
using Campaigns.Rules;
using Campaigns.Rules.Periods;
using Dapper;

namespace Campaigns.Data.Mapping;

/// <summary>
/// One C# type in one kind of column. Unlike Dapper's base class it also types nulls, which PostgreSQL asks for
/// (<c>:to IS NULL OR …</c>).
/// </summary>
internal abstract class ColumnHandler<T>(DbType columnType) : SqlMapper.ITypeHandler
    where T : struct
{
    public void SetValue(IDbDataParameter parameter, object value)
    {
        parameter.DbType = columnType;
        parameter.Value = value is T typed ? Write(typed) : DBNull.Value;
    }

    public object? Parse(Type destinationType, object value) => value is null or DBNull ? null : Read(value);

    protected abstract object Write(T value);

    protected abstract T Read(object value);
}

/// <summary>A date as <c>2026-11-22</c>.</summary>
internal sealed class DateHandler() : ColumnHandler<DateOnly>(DbType.String)
{
    protected override object Write(DateOnly value) => Dates.Text(value);

    protected override DateOnly Read(object value) => Dates.Parse((string)value);
}

/// <summary>An instant as milliseconds since 1970 UTC; read with offset zero.</summary>
internal sealed class InstantHandler() : ColumnHandler<DateTimeOffset>(DbType.Int64)
{
    protected override object Write(DateTimeOffset value) => value.ToUnixTimeMilliseconds();

    protected override DateTimeOffset Read(object value) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));
}

/// <summary>A flag as 0 or 1: booleans are not part of the SQL the engines share.</summary>
internal sealed class FlagHandler() : ColumnHandler<bool>(DbType.Int16)
{
    protected override object Write(bool value) => value ? (short)1 : (short)0;

    protected override bool Read(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0;
}

/// <summary>A month as <see cref="Period.Number"/>.</summary>
internal sealed class PeriodHandler() : ColumnHandler<Period>(DbType.Int32)
{
    protected override object Write(Period value) => value.Number;

    protected override Period Read(object value) => Period.FromNumber(Convert.ToInt32(value, CultureInfo.InvariantCulture));
}
