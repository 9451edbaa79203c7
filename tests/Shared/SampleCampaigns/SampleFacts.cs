using Campaigns.Rules;
using Campaigns.Rules.Members;

namespace Shared.SampleCampaigns;

/// <summary>What the columns of a member's row say; one that is not there stands for an ordinary member.</summary>
internal static class SampleFacts
{
    public static MemberFacts Read(IReadOnlyDictionary<string, string> row)
    {
        string Text(string column, string otherwise = "") => row.GetValueOrDefault(column, otherwise);
        var county = Text("home", "650101");
        return new MemberFacts
        {
            MemberId = 7,
            Tier = Cell.Code<Tier>(Text("tier", "gold")),
            Status = Cell.Code<MemberStatus>(Text("status", "active")),
            OnNetSince = Dates.Parse(Text("on-net", "2020-01-01")),
            ArpuFen = Cell.Fen(Text("arpu", "80.00")),
            ArpuBeforeFen = Text("arpu-before") is { Length: > 0 } before ? Cell.Fen(before) : null,
            InArrears = Cell.YesOrNo(Text("arrears", "no")),
            Brand = Text("brand") is { Length: > 0 } brand ? brand : null,
            Billing = Text("billing") is { Length: > 0 } billing ? Cell.Code<Billing>(billing) : null,
            Segments = Cell.List(Text("segments")),
            Lists = Cell.List(Text("lists")),
            WarningFlags = Cell.List(Text("flags")),
            HomeBranches = [county[..2], county[..4], county],
            Contracts = [.. Cell.List(Text("contracts"), ';').Select(Cell.Contract)],
        };
    }
}
