using System.Diagnostics.Metrics;

namespace Campaigns.Api.Features.Health;

/// <summary>One instrument with one set of labels.</summary>
internal sealed class MetricSeries
{
    private readonly Lock _lock = new();
    private double _value;
    private long _count;

    public MetricSeries(Instrument instrument, string labels)
    {
        var type = instrument.GetType().Name;
        IsHistogram = type.StartsWith("Histogram", StringComparison.Ordinal);
        IsCounter = type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal);
        IsAbsolute = instrument.IsObservable || type.StartsWith("Gauge", StringComparison.Ordinal);
        Name = PrometheusText.Name(instrument, IsCounter);
        Labels = labels;
    }

    public string Name { get; }

    public string Labels { get; }

    public bool IsHistogram { get; }

    public bool IsCounter { get; }

    /// <summary>Each measurement is the value itself, not a change of it.</summary>
    private bool IsAbsolute { get; }

    public void Record(double value)
    {
        lock (_lock)
        {
            _value = IsAbsolute ? value : _value + value;
            _count++;
        }
    }

    public (double Value, long Count) Read()
    {
        lock (_lock)
            return (_value, _count);
    }
}
