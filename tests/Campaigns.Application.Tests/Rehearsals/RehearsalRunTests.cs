using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.Create;
using Campaigns.Application.Rehearsals;
using Campaigns.Application.Rehearsals.Get;
using Campaigns.Application.Rehearsals.Start;
using Campaigns.Application.Stores;
using Campaigns.Application.Text;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Rehearsals;

/// <summary>How rehearsals are asked for and run, and that they touch nothing.</summary>
public sealed class RehearsalRunTests
{
    [Theory, Engines]
    public async Task Run_Waiting_ChangesNoOtherTable(TestEngine engine)
    {
        await using var november = await BusyNovember.OpenAsync(engine);
        var carrier = november.Carrier;
        await carrier.AskAsync(new RehearsalRequest { CompareWith = Carrier.ReferenceCampaign });
        var before = await TablesAsync(carrier.Db);

        (await carrier.RunWaitingAsync()).Done.ShouldBe(1);

        var after = await TablesAsync(carrier.Db);
        after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        before.Keys.Where(t => before[t] != after[t]).ShouldBe(["rehearsal"]);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Run_DraftBeforeItsStart_TakesItsFirstDayAndSplitsItsTotals(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        for (var i = 0; i < 4; i++)
            await carrier.Seed.MemberAsync(Tier.Gold, i == 0 ? Places.County21 : Places.County11);
        await carrier.Seed.MemberAsync(Tier.Gold, Places.County21, status: MemberStatus.Closed);
        var draft = Carrier.Reference with
        {
            Start = new DateOnly(2027, 1, 1),
            End = new DateOnly(2027, 2, 28),
            QuotaPolicy = new() { Totals = [new(Tier.Diamond, 1), new(Tier.Gold, 4), new(Tier.Silver, 1)], OverrunPercent = 50 },
        };
        await Carrier.OkAsync(carrier.Get<CreateCampaignUseCase>().ExecuteAsync(People.HqOwner, new CreateCampaignCommand(draft), carrier.NewKey(), default));

        var result = await carrier.RehearseAsync(new RehearsalRequest { TakeUpPercent = 100 });

        (result.On, result.Eligible).ShouldBe((draft.Start, 4));
        (result.Forecast.QuotaSource, result.Forecast.Months).ShouldBe((QuotaSource.Split, 2));
        result.Forecast.Quotas.Where(q => q.Tier == Tier.Gold).Select(q => (q.Branch, q.Cap, q.OverrunLeft))
            .ShouldBe([(Places.Prefecture1.Code, 3L, 1L), (Places.Prefecture2.Code, 1L, 0L)]);
    }

    [Theory, Engines]
    public async Task Get_Done_TellsItsTimesInTheBusinessZone(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var asked = await carrier.AskAsync();
        await carrier.RunWaitingAsync();

        var view = await Carrier.OkAsync(carrier.Get<GetRehearsalUseCase>().ExecuteAsync(People.HqOwner, asked.Campaign, asked.Id, Messages.Chinese, default));

        (view.AskedAt.Offset, view.FinishedAt!.Value.Offset).ShouldBe((carrier.Clock.Now.Offset, carrier.Clock.Now.Offset));
        carrier.Clock.Now.Offset.ShouldNotBe(TimeSpan.Zero);
    }

    [Theory, Engines]
    public async Task Run_CutOff_IsTakenUpAgainAndGivenUpInTheEnd(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var (cutOff, hopeless) = (await carrier.AskAsync(), await carrier.AskAsync());
        await carrier.Db.ExecuteAsync("UPDATE rehearsal SET state = 'running', attempts = 1 WHERE id = :id", new { id = long.Parse(cutOff.Id) });
        await carrier.Db.ExecuteAsync("UPDATE rehearsal SET state = 'running', attempts = 3 WHERE id = :id", new { id = long.Parse(hopeless.Id) });

        (await carrier.RunWaitingAsync()).ShouldBe(new(1, 1));

        (await carrier.GetAsync(cutOff)).State.ShouldBe(RehearsalState.Done);
        (await carrier.GetAsync(hopeless)).State.ShouldBe(RehearsalState.Failed);
        (await carrier.RunWaitingAsync()).ShouldBe(new(0, 0));
    }

    [Theory, Engines]
    public async Task Run_RulesUnreadableByThen_LetNobodyIn(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        await carrier.Seed.MemberAsync();
        var started = await carrier.AskAsync();
        await carrier.Db.ExecuteAsync("UPDATE campaign_revision SET definition = '{}'");

        await carrier.RunWaitingAsync();

        var result = (await carrier.GetAsync(started)).Result.ShouldNotBeNull();
        (result.Members, result.Eligible).ShouldBe((1, 0));
        result.Reasons.ShouldHaveSingleItem().Code.ShouldBe("rules-unreadable");
    }

    [Fact]
    public async Task Start_OnlyHeadOfficeWithTheRight_May()
    {
        await using var carrier = await Carrier.OpenAsync(TestEngine.Sqlite);
        await carrier.OpenCampaignAsync();
        var start = carrier.Get<StartRehearsalUseCase>();
        var command = new StartRehearsalCommand(Carrier.ReferenceCampaign, null, new RehearsalRequest());
        foreach (var person in People.All)
        {
            var result = await start.ExecuteAsync(person, command, carrier.NewKey(), default);
            result.IsSuccess.ShouldBe(person.Roles[0] is Role.HqOwner or Role.HqFinance, person.UserName);
        }

        var seen = await carrier.AskAsync();
        (await Carrier.RefusedAsync(carrier.Get<GetRehearsalUseCase>().ExecuteAsync(
            People.Supervisor, seen.Campaign, seen.Id, Messages.Chinese, default))).Code.ShouldBe("forbidden");
        (await Carrier.RefusedAsync(carrier.Get<GetRehearsalUseCase>().ExecuteDoneAsync(
            People.Auditor, seen.Campaign, seen.Id, Messages.Chinese, default))).Code.ShouldBe("rehearsal-not-done");
    }

    [Theory]
    [InlineData(100.5, null, null, "takeUpPercent")]
    [InlineData(33.333, null, null, "takeUpPercent")]
    [InlineData(null, 0, null, "months")]
    [InlineData(null, null, "nothing", "compareWith")]
    public async Task Start_WhatCannotBeMeant_IsAFieldsFault(double? percent, int? months, string? compareWith, string field)
    {
        await using var carrier = await Carrier.OpenAsync(TestEngine.Sqlite);
        await carrier.OpenCampaignAsync();
        var request = new RehearsalRequest { TakeUpPercent = (decimal?)percent, Months = months, CompareWith = compareWith };

        var refusal = await Carrier.RefusedAsync(carrier.Get<StartRehearsalUseCase>().ExecuteAsync(
            People.HqOwner, new StartRehearsalCommand(Carrier.ReferenceCampaign, null, request), carrier.NewKey(), default));

        refusal.Errors.ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    /// <summary>All rows of all tables; ids are leased ahead of every write, so how far they are says nothing.</summary>
    private static async Task<Dictionary<string, string>> TablesAsync(TestDatabase db)
    {
        var names = await db.QueryAsync<string>(db.Engine == TestEngine.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names.Where(n => n != "id_block"))
        {
            var rows = (await db.QueryAsync<dynamic>($"SELECT * FROM {name}")).Select(r => StoredJson.Write((IDictionary<string, object>)r));
            tables.Add(name, string.Join('\n', rows.Order(StringComparer.Ordinal)));
        }

        return tables;
    }
}
