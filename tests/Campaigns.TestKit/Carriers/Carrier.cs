using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.Approve;
using Campaigns.Application.Campaigns.Create;
using Campaigns.Application.Campaigns.Open;
using Campaigns.Application.Campaigns.Submit;
using Campaigns.Application.Integrity.Verify;
using Campaigns.Application.Jobs;
using Campaigns.Application.Quotas.Set;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Jobs.Composition;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.TestKit.Carriers;

/// <summary>
/// The product put together over a test's database, with a clock the test moves: every use case by <see cref="Get{T}"/>, the test world
/// with stock in its halls, and the reference campaign opened by the real use cases.
/// </summary>
public sealed class Carrier : IAsyncDisposable
{
    public const string ReferenceCampaign = "thank-you-members";

    private ServiceProvider _services;
    private int _keys;

    private Carrier(TestDatabase db, FakeClock clock, Seed seed)
    {
        Db = db;
        Clock = clock;
        Seed = seed;
        _services = Compose();
    }

    public TestDatabase Db { get; }

    public FakeClock Clock { get; }

    public Seed Seed { get; }

    /// <summary>The reference campaign's definition, as it ships.</summary>
    public static CampaignDefinition Reference { get; } = ReadReference();

    public static async Task<Carrier> OpenAsync(TestEngine engine)
    {
        var clock = new FakeClock();
        var db = await TestDatabase.CreateAsync(engine, clock.TimeProvider);
        var carrier = new Carrier(db, clock, await Seed.WorldAsync(db));
        await carrier.StockAsync();
        return carrier;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>As if the process had been started again: whatever was kept in memory is gone.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Compose();
    }

    /// <summary>A request key nobody used before.</summary>
    public string NewKey() => string.Create(CultureInfo.InvariantCulture, $"key-{Interlocked.Increment(ref _keys)}");

    /// <summary>
    /// Defines, submits, approves and opens a campaign, with so many units per tier in each prefecture and what its policy lets them overrun;
    /// without caps, where the definition says so.
    /// </summary>
    public async Task OpenCampaignAsync(CampaignDefinition? definition = null, long unitsPerRow = 100)
    {
        var wanted = definition ?? Reference;
        var tiers = wanted.Offers.SelectMany(o => o.Tiers).Distinct().ToArray();
        var unlimited = wanted.QuotaPolicy.Basis == QuotaBasis.Unlimited;
        wanted = wanted with { QuotaPolicy = wanted.QuotaPolicy with { Totals = unlimited ? [] : [.. tiers.Select(t => new TierUnits(t, unitsPerRow * 2))] } };
        await OkAsync(Get<CreateCampaignUseCase>().ExecuteAsync(People.HqOwner, new CreateCampaignCommand(wanted), NewKey(), default));
        await OkAsync(Get<SubmitCampaignUseCase>().ExecuteAsync(People.HqOwner, new SubmitCampaignCommand(wanted.Code, null), NewKey(), default));
        var approved = await OkAsync(
            Get<ApproveCampaignUseCase>().ExecuteAsync(People.HqFinance, new ApproveCampaignCommand(wanted.Code, null), NewKey(), default));
        var overrun = wanted.QuotaPolicy.OverrunAllowed(unitsPerRow);
        var rows = tiers.SelectMany(t => new[] { Row(Places.Prefecture1, t), Row(Places.Prefecture2, t) });
        if (!unlimited)
        {
            await OkAsync(Get<SetQuotasUseCase>().ExecuteAsync(
                People.HqOwner, new SetQuotasCommand(wanted.Code, approved.Version, wanted.QuotaPolicy.Totals, [.. rows]), default));
        }

        await OkAsync(Get<OpenCampaignUseCase>().ExecuteAsync(People.HqOwner, new OpenCampaignCommand(wanted.Code, null), NewKey(), default));

        QuotaEntry Row(World.Place branch, Tier tier) => new(branch.Code, tier, unitsPerRow, OverrunAllowed: overrun);
    }

    /// <summary>The auditor: every rule of the domain holds on the data as they are now.</summary>
    public async Task AuditAsync()
    {
        var report = await OkAsync(Get<VerifyUseCase>().ExecuteAsync(Actor.System, default));
        var broken = report.Items.Where(i => !i.Holds).SelectMany(i => i.Violations.Select(v => $"rule {i.Rule}: {v.Code} {v.Subject}")).ToArray();
        if (broken.Length > 0)
            throw new InvalidOperationException("the auditor found: " + string.Join("; ", broken));
    }

    /// <summary>Debits less credits of an account over all books, in fen.</summary>
    public Task<long> BalanceAsync(string account) => Db.ScalarAsync<long>(
        """
        SELECT COALESCE(SUM(CASE WHEN debit = :account THEN amount_fen ELSE 0 END) - SUM(CASE WHEN credit = :account THEN amount_fen ELSE 0 END), 0)
        FROM transfer
        """,
        new { account });

    /// <summary>The value of a result that must be a success.</summary>
    public static async Task<T> OkAsync<T>(Task<Result<T>> task)
    {
        var result = await task;
        return result.IsSuccess
            ? result.Value
            : throw new InvalidOperationException(
                $"refused: {result.Refusal.Code} {string.Join(' ', result.Refusal.Data)} {string.Join(' ', result.Refusal.Errors)} "
                + string.Join(' ', result.Refusal.Reasons.Select(r => r.Code)));
    }

    /// <summary>The refusal of a result that must be one.</summary>
    public static async Task<Refusal> RefusedAsync<T>(Task<Result<T>> task)
    {
        var result = await task;
        return result.Refusal ?? throw new InvalidOperationException("should have been refused");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Db.DisposeAsync();
    }

    private ServiceProvider Compose()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IDatabase>(Db.Database);
        services.AddSingleton<IIdSource>(Db.Database);
        services.AddSingleton<IBusinessClock>(Clock);
        services.AddSingleton(Clock.TimeProvider);
        services.AddSingleton<IJobScheduler, NoScheduler>();
        services.AddUseCasesAndStores();
        return services.BuildServiceProvider();
    }

    private static CampaignDefinition ReadReference()
    {
        using var stream = typeof(Carrier).Assembly.GetManifestResourceStream("thank-you-members.json")!;
        using var reader = new StreamReader(stream);
        return DefinitionJson.Read(reader.ReadToEnd());
    }

    /// <summary>Vouchers of 50 and cards of 50 and 100 in every hall.</summary>
    private async Task StockAsync()
    {
        var voucher = await Seed.VoucherAsync("alliance-voucher");
        var card = await Seed.RechargeCardAsync();
        foreach (var hall in Places.All.Where(p => p.Kind == "hall"))
        {
            await Seed.SerialsAsync(voucher, hall, 5_000, 80, $"7{hall.Code}0001");
            await Seed.SerialsAsync(card, hall, 5_000, 80, $"5{hall.Code}0001");
            await Seed.SerialsAsync(card, hall, 10_000, 160, $"1{hall.Code}0001");
        }
    }
}
