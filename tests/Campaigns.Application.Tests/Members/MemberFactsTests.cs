using Campaigns.Application.Enrolment.Withdraw;
using Campaigns.Application.Members;
using Campaigns.Application.Stores;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Members;

/// <summary>Everything a rule may ask about a member, read one by one and as a stream.</summary>
public sealed class MemberFactsTests
{
    private static readonly DateOnly On = new(2026, 12, 5);

    [Theory, Engines]
    public async Task Find_EveryFactSet_ReadsAll(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        var member = await carrier.Seed.MemberAsync(Tier.Diamond, Places.County12);
        await carrier.Db.ExecuteAsync(
            """
            UPDATE member SET brand = 'star', billing = 'postpaid', arpu_before_fen = 9100, segments = 'family,student', warning_flags = 'low-usage',
                              on_net_on = '2019-02-28', in_arrears = 1, facts_at = 1000
            WHERE id = :id
            """,
            new { id = member.Id });
        await UsageAsync(carrier, member, Period.Of(2026, 10), 1);
        await UsageAsync(carrier, member, Period.Of(2026, 11), 5_800);
        await UsageAsync(carrier, member, Period.Of(2026, 12), 2);
        await ListAsync(carrier, 1, "vip", member);
        await ListAsync(carrier, 2, "another", member);
        await carrier.Seed.ContractAsync(member, "contract-plan", "旧合约", new DateOnly(2021, 1, 31));
        await carrier.Seed.ContractAsync(member, "handset-lease", "新合约");

        var row = await FindAsync(carrier, member.Id);

        row!.CountyPath.ShouldBe(Places.County12.Path);
        row.HomeAncestorIds.ShouldBe([Places.County12.Id, Places.Prefecture1.Id, Places.Region.Id]);
        row.ManagerId.ShouldBe(Seed.ManagerOf(Places.County12));
        var facts = row.Facts;
        (facts.Tier, facts.Status, facts.OnNetSince).ShouldBe((Tier.Diamond, MemberStatus.Active, new DateOnly(2019, 2, 28)));
        (facts.ArpuFen, facts.ArpuBeforeFen, facts.InArrears).ShouldBe((8_000L, 9_100L, true));
        (facts.Brand, facts.Billing).ShouldBe(("star", Billing.Postpaid));
        facts.Segments.ShouldBe(["family", "student"]);
        facts.WarningFlags.ShouldBe(["low-usage"]);
        facts.Lists.ShouldBe(["another", "vip"]);
        facts.Usage.ShouldBe(new MonthUsage(Period.Of(2026, 11), 5_800, 10, 20));
        facts.HomeBranches.ShouldBe([Places.Region.Code, Places.Prefecture1.Code, Places.County12.Code]);
        facts.AsOf.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1_000));
        facts.Contracts.ShouldBe(
        [
            new ContractFact("contract-plan", "旧合约", new DateOnly(2020, 1, 1), new DateOnly(2021, 1, 31)),
            new ContractFact("handset-lease", "新合约", new DateOnly(2020, 1, 1), null),
        ]);
    }

    [Theory, Engines]
    public async Task Find_NothingSet_ReadsNone(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        var member = await carrier.Seed.MemberAsync(managed: false);

        var row = await FindAsync(carrier, member.Id);

        row!.ManagerId.ShouldBeNull();
        row.Facts.ShouldSatisfyAllConditions(
            f => f.Brand.ShouldBeNull(),
            f => f.Billing.ShouldBeNull(),
            f => f.ArpuBeforeFen.ShouldBeNull(),
            f => f.Usage.ShouldBeNull(),
            f => f.Segments.ShouldBeEmpty(),
            f => f.Lists.ShouldBeEmpty(),
            f => f.WarningFlags.ShouldBeEmpty(),
            f => f.Contracts.ShouldBeEmpty(),
            f => f.Participations.ShouldBeEmpty());
        (await FindAsync(carrier, member.Id + 1_000_000)).ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Find_Participations_TellsLiveEndedAndCancelled(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Carrier.Reference with { ExclusionGroups = ["a", "b"] });
        var counter = new Counter(carrier);
        var (live, cancelled, withdrawn) = (await carrier.Seed.MemberAsync(), await carrier.Seed.MemberAsync(), await carrier.Seed.MemberAsync());
        await counter.EnrolAsync(live);
        await counter.EnrolAsync(cancelled);
        var given = await counter.ReserveAsync(withdrawn);
        await Carrier.OkAsync(carrier.Get<WithdrawEnrolmentUseCase>().ExecuteAsync(
            People.Clerk, new WithdrawEnrolmentCommand(given.Number, "客户改变主意"), carrier.NewKey(), default));
        // 2026-11-30 17:00 UTC is the first of December in Shanghai.
        await carrier.Db.ExecuteAsync(
            "UPDATE enrolment SET state = 'cancelled', ended_at = 1796058000000 WHERE member_id = :id", new { id = cancelled.Id });
        await carrier.Db.ExecuteAsync("DELETE FROM claim WHERE member_id = :id", new { id = cancelled.Id });

        var going = (await FindAsync(carrier, live.Id))!.Facts.Participations.ShouldHaveSingleItem();
        var ended = (await FindAsync(carrier, cancelled.Id))!.Facts.Participations.ShouldHaveSingleItem();

        (going.CampaignCode, going.Live, going.EndedOn, going.Cancelled).ShouldBe((Carrier.ReferenceCampaign, true, null, false));
        going.LastPeriod.ShouldBe(Period.Of(2027, 9));
        going.Groups.ShouldBe(["a", "b"]);
        (ended.Live, ended.EndedOn, ended.Cancelled).ShouldBe((false, new DateOnly(2026, 12, 1), true));
        ended.Groups.ShouldBeEmpty();
        (await FindAsync(carrier, withdrawn.Id))!.Facts.Participations.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task FindByPhone_NumberReissued_GivesWhoHadItThatDay(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        var (before, now) = (await carrier.Seed.MemberAsync(Tier.Gold, Places.County11), await carrier.Seed.MemberAsync(Tier.Gold, Places.County12));
        await carrier.Db.ExecuteAsync("UPDATE member_phone SET to_on = '2026-11-30' WHERE member_id = :id", new { id = before.Id });
        await carrier.Db.ExecuteAsync(
            "UPDATE member_phone SET phone = :phone, from_on = '2026-12-01' WHERE member_id = :id", new { phone = before.Phone, id = now.Id });

        (await IdAsync(carrier, before.Phone, new DateOnly(2026, 11, 30))).ShouldBe(before.Id);
        (await IdAsync(carrier, before.Phone, new DateOnly(2026, 12, 1))).ShouldBe(now.Id);
        (await IdAsync(carrier, "18999999999", On)).ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Stream_SeveralMembers_GivesWhatFindGives(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        var members = new List<SeededMember>();
        for (var i = 0; i < 12; i++)
        {
            var member = await carrier.Seed.MemberAsync(county: i % 2 == 0 ? Places.County11 : Places.County21, managed: i % 3 > 0);
            members.Add(member);
            if (i % 3 == 0)
                await carrier.Seed.ContractAsync(member, "contract-plan", $"合约{i}");
            if (i % 4 == 1)
                await UsageAsync(carrier, member, Period.Of(2026, 11), i);
        }

        var streamed = await carrier.Db.Database.ReadAsync(
            async session => await carrier.Get<IMemberFactsStore>().StreamAsync(session, On, default).ToListAsync(), default);

        streamed.Select(r => r.Facts.MemberId).ShouldBe(members.Select(m => m.Id).Order());
        foreach (var row in streamed)
            StoredJson.Write(row).ShouldBe(StoredJson.Write((await FindAsync(carrier, row.Facts.MemberId))!));
    }

    private static Task<MemberFactsRow?> FindAsync(Carrier carrier, long id) =>
        carrier.Db.Database.ReadAsync(session => carrier.Get<IMemberFactsStore>().FindAsync(session, id, On, default), default);

    /// <summary>Asked for alone, which must agree with the member whose facts are given for the same number.</summary>
    private static Task<long?> IdAsync(Carrier carrier, string phone, DateOnly on) => carrier.Db.Database.ReadAsync(
        async session =>
        {
            var store = carrier.Get<IMemberFactsStore>();
            var id = await store.FindIdByPhoneAsync(session, phone, on, default);
            (await store.FindByPhoneAsync(session, phone, on, default))?.Facts.MemberId.ShouldBe(id!.Value);
            return id;
        },
        default);

    private static Task UsageAsync(Carrier carrier, SeededMember member, Period month, long spendFen) => carrier.Db.ExecuteAsync(
        "INSERT INTO member_usage (member_id, usage_month, spend_fen, call_minutes, data_mb) VALUES (:id, :month, :spendFen, 10, 20)",
        new { id = member.Id, month, spendFen });

    private static async Task ListAsync(Carrier carrier, long list, string code, SeededMember member)
    {
        await carrier.Db.ExecuteAsync("INSERT INTO member_list (id, code, loaded_at) VALUES (:list, :code, 0)", new { list, code });
        await carrier.Db.ExecuteAsync("INSERT INTO member_list_entry (member_id, list_id) VALUES (:id, :list)", new { id = member.Id, list });
    }
}
