using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Campaigns.Api.Features.Health;

/// <summary>The text form that Prometheus reads.</summary>
internal static class PrometheusText
{
    public static string Write(IEnumerable<MetricSeries> series)
    {
        var text = new StringBuilder();
        foreach (var metric in series.GroupBy(s => s.Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var first = metric.First();
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {metric.Key} {(first.IsHistogram ? "summary" : first.IsCounter ? "counter" : "gauge")}\n");
            foreach (var one in metric.OrderBy(s => s.Labels, StringComparer.Ordinal))
                Append(text, one);
        }

        return text.ToString();
    }

    /// <summary>With the unit spelled out, as Prometheus wants it: <c>http_server_request_duration_seconds</c>.</summary>
    public static string Name(Instrument instrument, bool isCounter)
    {
        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        return Clean(instrument.Name) + unit + (isCounter ? "_total" : "");
    }

    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
            return "";
        var text = new StringBuilder("{");
        foreach (var (key, value) in tags)
        {
            var escaped = Convert.ToString(value, CultureInfo.InvariantCulture)!
                .Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
            text.Append(text.Length > 1 ? "," : "").Append(Clean(key)).Append("=\"").Append(escaped).Append('"');
        }

        return text.Append('}').ToString();
    }

    private static void Append(StringBuilder text, MetricSeries series)
    {
        var (value, count) = series.Read();
        if (series.IsHistogram)
        {
            text.Append(CultureInfo.InvariantCulture, $"{series.Name}_sum{series.Labels} {value:R}\n");
            text.Append(CultureInfo.InvariantCulture, $"{series.Name}_count{series.Labels} {count}\n");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{series.Name}{series.Labels} {value:R}\n");
        }
    }

    private static string Clean(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
