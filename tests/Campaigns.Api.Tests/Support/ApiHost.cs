using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Campaigns.Api.Problems;
using Campaigns.Application.Demo;
using Campaigns.Application.Time;
using Campaigns.Application.Users.Add;
using Campaigns.TestKit;
using Campaigns.TestKit.Engines;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Api.Tests.Support;

/// <summary>The whole service over a SQLite database of its own with <see cref="Province"/> in it, for the tests of one class.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    private readonly ShiftedTime _time = new();
    // Any type of the API's assembly names it; the worker has a Program, too.
    private WebApplicationFactory<Problem>? _factory;
    private TestDatabase? _db;

    public FakeClock Clock { get; } = new();

    public TestDatabase Db => _db ?? throw new InvalidOperationException("not started");

    public IServiceProvider Services => Factory.Services;

    /// <summary>How far system time (tickets, attempts) runs ahead.</summary>
    public TimeSpan Ahead { get => _time.Ahead; set => _time.Ahead = value; }

    private WebApplicationFactory<Problem> Factory => _factory ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        _db = await TestDatabase.CreateAsync(TestEngine.Sqlite);
        await Province.AddBranchesAsync(_db);
        await Province.AddMembersAsync(_db);
        // Not new, so that no sample is loaded.
        await _db.ExecuteAsync("INSERT INTO setting (name, setting_value) VALUES (:name, '0')", new { name = DemoClockService.DemoSetting });
        _factory = new WebApplicationFactory<Problem>().WithWebHostBuilder(host => host
            .UseSetting("Data:Directory", Path.GetDirectoryName(_db.Settings.Connection))
            .UseSetting("Jobs:Enabled", "false")
            .ConfigureTestServices(services =>
            {
                services.AddSingleton<IBusinessClock>(Clock);
                services.AddSingleton<TimeProvider>(_time);
            }));
        await Province.AddUsersAsync(Services.GetRequiredService<AddUserUseCase>());
    }

    public async Task DisposeAsync()
    {
        if (_factory is not null)
            await _factory.DisposeAsync();
        if (_db is not null)
            await _db.DisposeAsync();
    }

    /// <summary>A caller nobody knows, who keeps no cookies.</summary>
    public HttpClient Anonymous() => Factory.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false, AllowAutoRedirect = false });

    /// <summary>A browser: keeps cookies.</summary>
    public HttpClient Browser() => Factory.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true, AllowAutoRedirect = false });

    /// <summary>A program signed in as one of <see cref="Province.Users"/>.</summary>
    public async Task<HttpClient> SignedInAsync(string userName)
    {
        var client = Anonymous();
        var answer = await client.PostAsJsonAsync("/api/v1/token", new { userName, password = Province.Password });
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
        return client;
    }
}
