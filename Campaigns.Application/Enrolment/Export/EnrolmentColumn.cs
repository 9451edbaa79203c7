using Campaigns.Application.Results;

namespace Campaigns.Application.Enrolment.Export;

/// <summary>A column of a list of enrolments. <see cref="Number"/> is always there, and first.</summary>
public enum EnrolmentColumn
{
    Number,
    EnrolledOn,
    Campaign,
    Branch,
    Hall,
    Manager,
    Phone,
    Tier,
    Offer,
    DepositFen,
    State,
}

public static class EnrolmentColumns
{
    /// <summary>Columns by the names of the item's fields, separated by commas; none: all of them.</summary>
    /// <returns>A wrong field of the request for a name that is none, or one that stands twice.</returns>
    public static Result<EnrolmentColumn[]> Parse(string? text)
    {
        var all = Enum.GetValues<EnrolmentColumn>();
        if (string.IsNullOrEmpty(text))
            return all;
        var columns = new List<EnrolmentColumn> { EnrolmentColumn.Number };
        foreach (var name in text.Split(','))
        {
            var found = Array.FindIndex(all, c => NameOf(c) == name);
            if (found < 0)
                return Refusal.Field("columns", "unknown-value", ("value", name));
            if (all[found] == EnrolmentColumn.Number)
                continue;
            if (columns.Contains(all[found]))
                return Refusal.Field("columns", "duplicate");
            columns.Add(all[found]);
        }

        return columns.ToArray();
    }

    /// <summary>The item's field, as JSON has it.</summary>
    public static string NameOf(EnrolmentColumn column) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(column.ToString());
}
