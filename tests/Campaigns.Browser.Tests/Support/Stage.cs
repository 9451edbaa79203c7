using Campaigns.TestKit;
using Campaigns.TestKit.Processes;
using Microsoft.Playwright;

namespace Campaigns.Browser.Tests.Support;

/// <summary>A hall with its own service and sample data, for the tests of one class. Nothing starts until a test opens a page.</summary>
public sealed class Stage : IAsyncLifetime
{
    private readonly string _folder = TestFolder.Create("campaigns-browser-");
    private readonly List<IBrowserContext> _contexts = [];
    private ServiceProcess? _service;

    public ServiceProcess Service => _service ?? throw new InvalidOperationException("not started");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.CloseAsync();
        if (_service is not null)
            await _service.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A browser of its own, as of another machine: no cookies, nothing stored.</summary>
    public async Task<Screen> OpenAsync(ScreenOptions? options = null)
    {
        await StartAsync();
        var chosen = options ?? new ScreenOptions();
        var browser = await Chromium.GetAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Service.Address.ToString(),
            ViewportSize = new() { Width = chosen.Width, Height = chosen.Height },
            ColorScheme = chosen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
        });
        _contexts.Add(context);
        context.SetDefaultTimeout(Screen.Patience);
        return new Screen(await context.NewPageAsync(), chosen);
    }

    /// <summary>A caller without a browser.</summary>
    public async Task<HttpClient> ClientAsync()
    {
        await StartAsync();
        return new HttpClient { BaseAddress = Service.Address };
    }

    private async Task StartAsync() => _service ??= await ServiceProcess.StartAsync(_folder, new Dictionary<string, string>(StringComparer.Ordinal));
}
