using Campaigns.Application.Imports.Rows;

namespace Campaigns.Application.Sample.Generation;

/// <summary>
/// The branches and managers of the sample: region 65, 15 prefectures (<c>6501</c>…), 100 counties (<c>650101</c>…), 2 or 3 halls
/// each (<c>65010101</c>…). The tree is the same for every seed; only the number of managers follows the number of members.
/// </summary>
public sealed class SampleProvince
{
    public const string RegionCode = "65";

    private static readonly int[] CountiesPerPrefecture = [9, 8, 8, 7, 7, 7, 7, 7, 7, 6, 6, 6, 5, 5, 5];

    private readonly List<BranchRow> _branches = [];
    private readonly List<ManagerRow> _managers = [];
    private readonly List<SampleCounty> _counties = [];
    private readonly int[] _weightUpTo;

    public SampleProvince(long members)
    {
        _branches.Add(new BranchRow(RegionCode, PlaceNames.Region, "region", null));
        for (var p = 0; p < CountiesPerPrefecture.Length; p++)
            AddPrefecture(p);
        _weightUpTo = new int[_counties.Count];
        for (var i = 0; i < _counties.Count; i++)
            _weightUpTo[i] = _counties[i].Weight + (i > 0 ? _weightUpTo[i - 1] : 0);
        foreach (var county in _counties)
            AddManagers(county, members * county.Weight / _weightUpTo[^1]);
    }

    /// <summary>Parents before their children.</summary>
    public IReadOnlyList<BranchRow> Branches => _branches;

    public IReadOnlyList<ManagerRow> Managers => _managers;

    public IReadOnlyList<SampleCounty> Counties => _counties;

    /// <summary>Draws a home county; the first prefecture is the largest.</summary>
    public SampleCounty Draw(ref SplitMix64 random)
    {
        var found = Array.BinarySearch(_weightUpTo, random.Below(_weightUpTo[^1]) + 1);
        return _counties[found >= 0 ? found : ~found];
    }

    private void AddPrefecture(int p)
    {
        var prefecture = $"{RegionCode}{p + 1:00}";
        _branches.Add(new BranchRow(prefecture, $"{PlaceNames.Prefectures[p]}分公司", "prefecture", RegionCode));
        for (var c = 0; c < CountiesPerPrefecture[p]; c++)
        {
            var code = $"{prefecture}{c + 1:00}";
            var name = PlaceNames.County(_counties.Count);
            _branches.Add(new BranchRow(code, $"{name}分公司", "county", prefecture));
            for (var h = 0; h < (_counties.Count % 2 == 0 ? 3 : 2); h++)
                _branches.Add(new BranchRow($"{code}{h + 1:00}", $"{name}{PlaceNames.Halls[h]}", "hall", code));
            _counties.Add(new SampleCounty(code, name, 30 - p - (2 * (c % 3)), []));
        }
    }

    /// <summary>One group for the first members and one more for each further hundred, at most nine (about 900 for two million).</summary>
    private void AddManagers(SampleCounty county, long members)
    {
        for (var n = 1; n <= Math.Clamp(1 + (members / 100), 1, 9); n++)
        {
            var manager = new ManagerRow($"M{county.Code}{n:00}", $"{county.Name}维系{n}组", county.Code);
            county.Managers.Add(manager.Code);
            _managers.Add(manager);
        }
    }
}

/// <summary>A county with what members are drawn by.</summary>
public sealed record SampleCounty(string Code, string Name, int Weight, List<string> Managers);
