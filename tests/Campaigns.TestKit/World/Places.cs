using System.Globalization;

namespace Campaigns.TestKit.World;

/// <summary>A branch of the test world.</summary>
/// <param name="Id">The number its code ends in the tree by; below every leased id.</param>
/// <param name="Path">Codes from the root down, with a slash at both ends.</param>
public sealed record Place(long Id, string Code, string Kind, string Name, Place? Parent)
{
    public string Path => $"{Parent?.Path ?? "/"}{Code}/";

    /// <summary>The prefecture it lies in (itself, for one): the accounting entity.</summary>
    public Place Prefecture => Kind == "prefecture" ? this : Parent?.Prefecture ?? throw new InvalidOperationException($"{Code} lies in no prefecture");
}

/// <summary>The branches of the test world: one region, two prefectures, three counties, four halls.</summary>
public static class Places
{
    public static readonly Place Region = new(1, "65", "region", "测试区公司", null);
    public static readonly Place Prefecture1 = Child(11, Region, "01", "prefecture", "一号地市");
    public static readonly Place Prefecture2 = Child(12, Region, "02", "prefecture", "二号地市");
    public static readonly Place County11 = Child(111, Prefecture1, "01", "county", "一号地市甲县");
    public static readonly Place County12 = Child(112, Prefecture1, "02", "county", "一号地市乙县");
    public static readonly Place County21 = Child(121, Prefecture2, "01", "county", "二号地市甲县");
    public static readonly Place Hall111 = Child(211, County11, "01", "hall", "甲县一厅");
    public static readonly Place Hall112 = Child(212, County11, "02", "hall", "甲县二厅");
    public static readonly Place Hall121 = Child(213, County12, "01", "hall", "乙县一厅");
    public static readonly Place Hall211 = Child(221, County21, "01", "hall", "二号地市一厅");

    /// <summary>Every branch, parents first.</summary>
    public static readonly IReadOnlyList<Place> All =
        [Region, Prefecture1, Prefecture2, County11, County12, County21, Hall111, Hall112, Hall121, Hall211];

    private static Place Child(long id, Place parent, string number, string kind, string name) =>
        new(id, string.Create(CultureInfo.InvariantCulture, $"{parent.Code}{number}"), kind, name, parent);
}
