using Campaigns.Application.Campaigns.Suspend;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Results;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Enrolment;

public sealed class ReserveEnrolmentTests
{
    [Theory, Engines]
    public async Task Reserve_MemberWithSeveralBlocks_NamesEachWithItsFact(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var member = await carrier.Seed.MemberAsync(Tier.Gold, Places.County21, status: MemberStatus.Suspended);
        await carrier.Seed.ContractAsync(member, "contract-plan", "畅享合约", new DateOnly(2027, 3, 31));

        var refusal = await Carrier.RefusedAsync(new Counter(carrier).TryReserveAsync(member));

        refusal.Code.ShouldBe("not-eligible");
        refusal.Reasons.Select(r => r.Code).ShouldBe(["status-not-included", "contract-running", "wrong-place"]);
        refusal.Reasons[1].Data["name"].ShouldBe("畅享合约");
        refusal.Reasons[1].Data["until"].ShouldBe("2027-03-31");
        refusal.Reasons[2].Data["branch"].ShouldBe(Places.Prefecture2.Name);
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM enrolment")).ShouldBe(0);
        (await carrier.Db.ScalarAsync<long>("SELECT SUM(held) FROM quota")).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Reserve_UnknownNumberCampaignOrHall_IsAbsent(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync();

        (await Carrier.RefusedAsync(counter.TryReserveAsync(member with { Phone = "19900000000" }))).Code.ShouldBe("member-unknown");
        (await Carrier.RefusedAsync(counter.TryReserveAsync(member, "nothing"))).Code.ShouldBe("campaign-unknown");
        (await Carrier.RefusedAsync(new Counter(carrier, People.Supervisor).TryReserveAsync(member))).Errors.Single().Code.ShouldBe("hall-required");
        (await Carrier.RefusedAsync(new Counter(carrier, People.Manager).TryReserveAsync(member))).Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Theory, Engines]
    public async Task Reserve_LastUnitTaken_NamesBranchAndWhoMayHelp(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(unitsPerRow: 1);
        var counter = new Counter(carrier);
        await counter.ReserveAsync(await carrier.Seed.MemberAsync());

        var refusal = await Carrier.RefusedAsync(counter.TryReserveAsync(await carrier.Seed.MemberAsync()));

        refusal.Code.ShouldBe("quota-full");
        refusal.Data["branch"].ShouldBe(Places.Prefecture1.Name);
        refusal.Data["parent"].ShouldBe(Places.Region.Name);
        (refusal.Data["used"], refusal.Data["total"]).ShouldBe(("1", "1"));
    }

    [Theory, Engines]
    public async Task Reserve_NoRowForTheBranch_NamesTheCounty(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        await carrier.Db.ExecuteAsync("DELETE FROM quota");

        var refusal = await Carrier.RefusedAsync(new Counter(carrier).TryReserveAsync(await carrier.Seed.MemberAsync()));

        refusal.Code.ShouldBe("no-quota");
        refusal.Data["branch"].ShouldBe(Places.County11.Name);
    }

    [Theory, Engines]
    public async Task Reserve_SuspendedCampaign_IsRefused(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        await Carrier.OkAsync(carrier.Get<SuspendCampaignUseCase>().ExecuteAsync(
            People.HqOwner, new SuspendCampaignCommand(Carrier.ReferenceCampaign, "盘点"), carrier.NewKey(), default));

        (await Carrier.RefusedAsync(new Counter(carrier).TryReserveAsync(await carrier.Seed.MemberAsync()))).Code.ShouldBe("campaign-suspended");
    }

    [Theory, Engines]
    public async Task Reserve_OneKeySentFiftyTimesAtOnce_MakesOneEnrolment(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var member = await carrier.Seed.MemberAsync();
        var counter = new Counter(carrier);

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => counter.TryReserveAsync(member, key: "the-one"))));

        results.Count(r => r is { IsSuccess: true, Replayed: false }).ShouldBe(1);
        results.Where(r => r.IsSuccess).Select(r => r.Value!.Number).Distinct().Count().ShouldBe(1);
        results.Where(r => !r.IsSuccess).ShouldAllBe(r => r.Refusal!.Code == "request-in-progress");
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM enrolment")).ShouldBe(1);
        (await carrier.Db.ScalarAsync<long>("SELECT SUM(held) FROM quota")).ShouldBe(1);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Reserve_SixtyFourCallersOnOneRow_NeverExceedsItsCap(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(unitsPerRow: 10);
        var members = new List<SeededMember>();
        for (var i = 0; i < 64; i++)
            members.Add(await carrier.Seed.MemberAsync());
        var counter = new Counter(carrier);

        var results = await Task.WhenAll(members.Select(m => Task.Run(() => counter.TryReserveAsync(m))));

        results.Count(r => r.IsSuccess).ShouldBe(10);
        results.Where(r => !r.IsSuccess).ShouldAllBe(r => r.Refusal!.Code == "quota-full");
        (await carrier.Db.ScalarAsync<long>("SELECT MAX(held + used) FROM quota")).ShouldBe(10);
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM gift_serial WHERE state = 'suggested'")).ShouldBe(30);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Reserve_TwoExcludingCampaignsAtOnce_OneWins(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        CampaignDefinition First(string code) => Carrier.Reference with { Code = code, Name = code, ExclusionGroups = ["thanks"] };
        await carrier.OpenCampaignAsync(First("thanks-a"));
        await carrier.OpenCampaignAsync(First("thanks-b"));
        var member = await carrier.Seed.MemberAsync();
        var counter = new Counter(carrier);

        var results = await Task.WhenAll(
            new[] { "thanks-a", "thanks-b" }.Select(c => Task.Run(() => counter.TryReserveAsync(member, c))));

        results.Count(r => r.IsSuccess).ShouldBe(1);
        var refusal = results.Single(r => !r.IsSuccess).Refusal!;
        refusal.Code.ShouldBeOneOf("not-eligible", "joined-meanwhile");
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM claim")).ShouldBe(2);
        (await carrier.Db.ScalarAsync<long>("SELECT SUM(held) FROM quota")).ShouldBe(1);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Reserve_HallOutOfStock_IsReservedWithoutSuggestions(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        await carrier.Db.ExecuteAsync("UPDATE gift_serial SET state = 'void' WHERE face_fen = 10000");
        await carrier.Db.ExecuteAsync("UPDATE gift_serial SET stamped = 0");

        EnrolmentView reserved = await new Counter(carrier).ReserveAsync(await carrier.Seed.MemberAsync(Tier.Diamond));

        // No stamped voucher; five cards of 50 make 250 when there are none of 100.
        reserved.Gifts.Select(g => g.SuggestedSerials.Count).ShouldBe([0, 5]);
    }
}
