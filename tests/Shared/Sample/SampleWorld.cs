using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Reserve;
using Campaigns.Application.Sample.Load;
using Campaigns.Application.SignIn;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Application.Users;
using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Security;
using Campaigns.TestKit.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace Shared.Sample;

/// <summary>An empty database and the use cases put together as in production.</summary>
internal sealed class SampleWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SampleWorld(TestDatabase db)
    {
        Db = db;
        var clock = new BusinessClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(clock)
            .AddSingleton<IBusinessClock>(clock)
            .AddSingleton<IDatabase>(db.Database)
            .AddSingleton<IIdSource>(db.Database)
            .AddSingleton<IPasswordHasher, PasswordHasher>()
            .AddUseCasesAndStores()
            .BuildServiceProvider();
    }

    public TestDatabase Db { get; }

    public static async Task<SampleWorld> CreateAsync(TestEngine engine) => new(await TestDatabase.CreateAsync(engine));

    public static async Task<SampleWorld> LoadedAsync(TestEngine engine, long members)
    {
        var world = await CreateAsync(engine);
        (await world.Get<LoadSampleUseCase>().ExecuteAsync(Actor.System, new LoadSampleCommand(members), default)).Refusal.ShouldBeNull();
        return world;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>One of the demo's people.</summary>
    public async Task<Actor> PersonAsync(string userName)
    {
        var user = await Db.Database.ReadAsync(s => Get<IUserStore>().FindAsync(s, userName, default), default);
        user.ShouldNotBeNull();
        return new Actor(user.Id, user.UserName, user.DisplayName, user.Roles, user.BranchId, user.BranchCode, user.BranchPath);
    }

    /// <summary>The clerk reserves the reference campaign for a member; gives the enrolment's number.</summary>
    public async Task<string> ReserveAsync(string phone)
    {
        var command = new ReserveEnrolmentCommand("thank-you-members", phone, null, null);
        var reserved = await Get<ReserveEnrolmentUseCase>().ExecuteAsync(await PersonAsync("clerk"), command, $"reserve-{phone}", default);
        reserved.Refusal.ShouldBeNull();
        return reserved.Value!.Number;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Db.DisposeAsync();
    }
}
