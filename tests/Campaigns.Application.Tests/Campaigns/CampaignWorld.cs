using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Campaigns.Approve;
using Campaigns.Application.Campaigns.Create;
using Campaigns.Application.Campaigns.Open;
using Campaigns.Application.Campaigns.Submit;
using Campaigns.Application.Quotas;
using Campaigns.Application.Quotas.Set;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Jobs.Composition;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.TestKit;
using Campaigns.TestKit.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Application.Tests.Campaigns;

/// <summary>A small province on a real engine, its people, and the use cases put together as in production.</summary>
internal sealed class CampaignWorld : IAsyncDisposable
{
    public const string Code = "spring";

    private readonly ServiceProvider _services;
    private int _key;

    private CampaignWorld(TestDatabase db)
    {
        Db = db;
        var services = new ServiceCollection();
        services.AddSingleton<IDatabase>(db.Database);
        services.AddSingleton<IIdSource>(db.Database);
        services.AddSingleton<IBusinessClock>(Clock);
        services.AddUseCasesAndStores();
        _services = services.BuildServiceProvider();
    }

    public static Actor Owner { get; } = Person(1, Role.HqOwner, 10, "65", "/65/");

    public static Actor Finance { get; } = Person(2, Role.HqFinance, 10, "65", "/65/");

    public static Actor Supervisor { get; } = Person(3, Role.Supervisor, 11, "6501", "/65/6501/");

    public static Actor Clerk { get; } = Person(4, Role.Clerk, 31, "650101A", "/65/6501/650101/650101A/");

    public static Actor OtherFinance { get; } = Person(5, Role.HqFinance, 10, "65", "/65/");

    public static Actor BothRoles { get; } = Person(6, Role.HqFinance, 10, "65", "/65/") with { Roles = [Role.HqOwner, Role.HqFinance] };

    public static IReadOnlyList<Actor> Everybody { get; } = [Owner, Finance, Supervisor, Clerk, OtherFinance, BothRoles];

    public TestDatabase Db { get; }

    public FakeClock Clock { get; } = new();

    public static async Task<CampaignWorld> CreateAsync(TestEngine engine)
    {
        var world = new CampaignWorld(await TestDatabase.CreateAsync(engine));
        await Province.PlantAsync(world.Db);
        return world;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A key no other request has.</summary>
    public string Key() => $"key-{Interlocked.Increment(ref _key)}";

    public Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work) => Db.Database.ReadAsync(work, default);

    public async Task<T> WriteAsync<T>(Func<IStoreSession, Task<T>> work) =>
        (await Db.Database.WriteAsync<T>(async s => await work(s), default)).Value!;

    public async Task<CampaignRow> CampaignAsync() =>
        (await ReadAsync(s => Get<ICampaignStore>().FindAsync(s, Code, default))).ShouldNotBeNull();

    public async Task<CampaignView> CreateDraftAsync(CampaignDefinition? definition = null) =>
        Must(await Get<CreateCampaignUseCase>().ExecuteAsync(Owner, new CreateCampaignCommand(definition ?? Definitions.Spring()), Key(), default));

    public async Task<CampaignView> SubmitAsync(Actor? by = null) =>
        Must(await Get<SubmitCampaignUseCase>().ExecuteAsync(by ?? Owner, new SubmitCampaignCommand(Code, null), Key(), default));

    public async Task<CampaignView> ApproveAsync() =>
        Must(await Get<ApproveCampaignUseCase>().ExecuteAsync(Finance, new ApproveCampaignCommand(Code, null), Key(), default));

    public async Task<QuotasView> SetQuotasAsync(params QuotaEntry[] items)
    {
        var command = new SetQuotasCommand(
            Code, (await CampaignAsync()).Version, [.. Definitions.Totals(items)], items);
        return Must(await Get<SetQuotasUseCase>().ExecuteAsync(Owner, command, default));
    }

    /// <summary>A campaign in state open with those quota rows.</summary>
    public async Task OpenAsync(params QuotaEntry[] quotas)
    {
        var spring = Definitions.Spring();
        var percent = quotas.Max(q => q.Cap == 0 ? 0 : 100 * q.OverrunAllowed / q.Cap);
        await CreateDraftAsync(spring with { QuotaPolicy = spring.QuotaPolicy with { OverrunPercent = (int)percent } });
        await SubmitAsync();
        await ApproveAsync();
        await SetQuotasAsync(quotas);
        Must(await Get<OpenCampaignUseCase>().ExecuteAsync(Owner, new OpenCampaignCommand(Code, null), Key(), default));
    }

    public async Task<QuotaRow> QuotaAsync(long branchId, Tier tier = Tier.Gold)
    {
        var campaign = await CampaignAsync();
        return (await ReadAsync(s => Get<IQuotaPlanStore>().FindAsync(s, campaign.Id, branchId, tier, default))).ShouldNotBeNull();
    }

    public static T Must<T>(Result<T> result)
    {
        result.Refusal.ShouldBeNull();
        return result.Value!;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Db.DisposeAsync();
    }

    private static Actor Person(long id, Role role, long branchId, string branch, string path) =>
        new(id, $"user{id}", $"User {id}", [role], branchId, branch, path);
}
