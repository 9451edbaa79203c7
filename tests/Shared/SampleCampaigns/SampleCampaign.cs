using Campaigns.Rules;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Shared.SampleCampaigns;

/// <summary>A campaign of samples/campaigns with the tables beside it: who is to get what, month by month.</summary>
internal sealed record SampleCampaign(
    CampaignDefinition Definition,
    IReadOnlyList<SampleMember> Members,
    IReadOnlyDictionary<(string Member, Period Month), SampleMonth> Months,
    IReadOnlyList<Period> Walked,
    IReadOnlyList<SampleInstalment> Schedule,
    IReadOnlyList<SampleCancellation> Cancellations)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Codes of all samples, the reference campaign excepted, which has no table.</summary>
    public static IEnumerable<string> Codes => Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f))
        .Where(c => c != "thank-you-members").Order(StringComparer.Ordinal);

    public static string Json(string code) => File.ReadAllText(Path.Combine(Folder, $"{code}.json"));

    public static string Markdown(string code) => File.ReadAllText(Path.Combine(Folder, $"{code}.md"));

    /// <exception cref="FormatException">A table holds something that is not understood.</exception>
    public static SampleCampaign Load(string code) => Parse(Json(code), Markdown(code));

    public static SampleCampaign Parse(string json, string markdown)
    {
        var tables = MarkdownTables.Read(markdown);
        if (tables.Keys.FirstOrDefault(h => h is not ("Members" or "Facts by month" or "Schedule" or "Cancellations")) is { } unknown)
            throw new FormatException($"heading '{unknown}' is not known");
        SampleMember[] members = [.. tables["Members"].Select(SampleMember.Read)];
        var joining = members.Where(m => m.Answer.Joins).Select(m => m.Name).ToArray();
        var months = new Dictionary<(string, Period), SampleMonth>();
        foreach (var (month, member, text) in Columns(tables.GetValueOrDefault("Facts by month") ?? []))
            months.Add((Known(member, joining), Cell.Month(month)), SampleMonth.Read(Cell.Month(month), text));
        var schedule = tables.GetValueOrDefault("Schedule") ?? [];
        return new SampleCampaign(
            DefinitionJson.Read(json),
            members,
            months,
            [.. schedule.SkipLast(1).Select(r => Cell.Month(r["month"]))],
            [.. ReadSchedule(schedule, joining)],
            [.. (tables.GetValueOrDefault("Cancellations") ?? []).Select(SampleCancellation.Read)]);
    }

    private static IEnumerable<SampleInstalment> ReadSchedule(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, string[] members)
    {
        if (rows.Count > 0 && rows[^1]["month"] != "total")
            throw new FormatException("the schedule's last row must be its total");
        var sums = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (month, column, text) in Columns([.. rows.SkipLast(1)]).Where(c => c.Text.Length > 0))
        {
            var words = column.Split(' ');
            var instalment = SampleInstalment.Read(Known(words[0], members), Cell.Code<Lot>(words[1]), Cell.Month(month), text);
            sums[column] = sums.GetValueOrDefault(column) + instalment.AmountFen;
            yield return instalment;
        }

        foreach (var (_, column, total) in Columns([.. rows.TakeLast(1)]))
        {
            if (sums.GetValueOrDefault(column) != Cell.Fen(total))
                throw new FormatException($"{column}: the total is not the sum of the months");
        }
    }

    private static IEnumerable<(string Month, string Column, string Text)> Columns(IReadOnlyList<IReadOnlyDictionary<string, string>> rows) =>
        rows.SelectMany(r => r.Where(c => c.Key != "month").Select(c => (r["month"], c.Key, c.Value)));

    private static string Known(string member, string[] members) =>
        members.Contains(member) ? member : throw new FormatException($"'{member}' does not join");
}
