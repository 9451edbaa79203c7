namespace Campaigns.Application.Sample.Generation;

/// <summary>Names of the sample province. Made up; a likeness to a real place is chance.</summary>
internal static class PlaceNames
{
    private const string First = "和永瑞丰泰康昌明清云";
    private const string Second = "平安宁川原河泉岭山林";

    public const string Region = "昆澜区公司";

    public static IReadOnlyList<string> Prefectures { get; } =
        ["天岳市", "东澜市", "西屏市", "南麓市", "北渠市", "金泽市", "银岭市", "白桦市", "青砚市", "赤霞市", "碧湖市", "玉澜市", "松陵市", "兰渚市", "麦川市"];

    public static IReadOnlyList<string> Halls { get; } = ["中心营业厅", "东街营业厅", "西街营业厅"];

    /// <summary>The n-th of 100 counties, from 和平县 to 云林县; none twice.</summary>
    public static string County(int n) => $"{First[n / Second.Length]}{Second[n % Second.Length]}县";
}
