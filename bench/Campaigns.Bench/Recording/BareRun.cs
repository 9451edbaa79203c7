namespace Campaigns.Bench.Recording;

/// <summary>The recorded statements run without the product.</summary>
/// <param name="Latency">As it is printed.</param>
internal sealed record BareRun(double PerSecond, string Latency);
