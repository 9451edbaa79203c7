using Campaigns.Browser.Tests.Support;

namespace Campaigns.Browser.Tests.Queries;

/// <summary>A hall with a few dozen enrolments in every state a counter leaves them in.</summary>
public sealed class QueriesStage : IAsyncLifetime
{
    private readonly Stage _stage = new();
    private readonly Lazy<Task<IReadOnlyList<string>>> _numbers;

    public QueriesStage() => _numbers = new(FillAsync);

    /// <summary>More than one page of twenty.</summary>
    public const int Count = 24;

    private static readonly Depth[] Depths = [Depth.Signed, Depth.Signed, Depth.Owing, Depth.Paid, Depth.Signed, Depth.Reserved];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _stage.DisposeAsync();

    public async Task<Screen> OpenAsync(ScreenOptions? options = null)
    {
        await _numbers.Value;
        return await _stage.OpenAsync(options);
    }

    /// <summary>The number of one that is signed and has all its gifts: another for each index.</summary>
    public async Task<string> SignedAsync(int index) => (await _numbers.Value)[Depths.Length * index];

    /// <summary>The number of one that is signed and waits for a gift.</summary>
    public async Task<string> OwingAsync() => (await _numbers.Value)[2];

    private async Task<IReadOnlyList<string>> FillAsync() => await (await CounterCalls.SignInAsync(_stage)).EnrolAsync(Count, Depths);
}
