using Campaigns.Browser.Tests.Support;

namespace Campaigns.Browser.Tests.Overview;

/// <summary>A province in which some have joined already.</summary>
public sealed class OverviewStage : IAsyncLifetime
{
    private readonly Stage _stage = new();
    private readonly Lazy<Task> _filled;

    public OverviewStage() => _filled = new(FillAsync);

    /// <summary>Enrolled and signed, all at one hall.</summary>
    public const int Count = 12;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _stage.DisposeAsync();

    public async Task<Screen> OpenAsync(ScreenOptions? options = null)
    {
        await _filled.Value;
        return await _stage.OpenAsync(options);
    }

    private async Task FillAsync() => await (await CounterCalls.SignInAsync(_stage)).EnrolAsync(Count, Depth.Signed);
}
