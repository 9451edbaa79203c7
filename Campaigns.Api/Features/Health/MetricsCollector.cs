using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Campaigns.Api.Features.Health;

/// <summary>
/// Adds up what a few built-in meters measure, for <c>/metrics</c>: requests, connections, the runtime, and meters named <c>Campaigns</c>.
/// Histograms are kept as sum and count.
/// </summary>
internal sealed class MetricsCollector : IDisposable
{
    // Routes, methods and statuses are closed lists; the bound only guards against a meter that is not so careful.
    private const int MaxSeries = 5_000;

    private static readonly HashSet<string> Meters = new(StringComparer.Ordinal)
    {
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Campaigns",
    };

    private readonly ConcurrentDictionary<(string Name, string Labels), MetricSeries> _series = new();
    private readonly MeterListener _listener;

    public MetricsCollector()
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (Meters.Contains(instrument.Meter.Name))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>All series as Prometheus text, in the order of names.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        return PrometheusText.Write(_series.Values);
    }

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = PrometheusText.Labels(tags);
        if (_series.Count >= MaxSeries && !_series.ContainsKey((instrument.Name, labels)))
            return;
        _series.GetOrAdd((instrument.Name, labels), key => new MetricSeries(instrument, key.Labels)).Record(value);
    }
}
