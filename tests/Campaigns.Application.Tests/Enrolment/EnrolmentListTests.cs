using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Export;
using Campaigns.Application.Enrolment.Read;
using Campaigns.Application.Paging;
using Campaigns.Application.Text;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Enrolment;

public sealed class EnrolmentListTests
{
    private static readonly EnrolmentQuery All = new(null, null, null, null, null, null, null);

    [Theory, Engines]
    public async Task List_InEachOrder_IsSortedAndPagesMakeUpTheWhole(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);
        var newest = await PageAsync(month, People.HqStaff, All, EnrolmentSort.NewestFirst, PageRequest.First);
        newest.Items.Count.ShouldBe(7);

        foreach (var text in EnrolmentSort.All)
        {
            var sort = EnrolmentSort.Parse(text).Value!;
            var whole = (await PageAsync(month, People.HqStaff, All, sort, PageRequest.First)).Items;
            var values = whole.Select(i => sort.Key == EnrolmentSortKey.DepositFen ? $"{i.DepositFen:000000000}" : sort.ValueOf(i)).ToArray();
            values.ShouldBe(sort.Descending ? values.OrderDescending(StringComparer.Ordinal) : values.Order(StringComparer.Ordinal), Case.Sensitive, text);
            whole.Select(i => i.Number).ShouldBe(newest.Items.Select(i => i.Number), ignoreOrder: true);
            (await PagesAsync(month, sort, "2")).ShouldBe(whole, customMessage: text);
        }
    }

    [Theory, Engines]
    public async Task List_CursorOfAnotherOrder_IsRefused(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);
        var first = await PageAsync(month, People.HqStaff, All, EnrolmentSort.NewestFirst, PageRequest.Parse("2", null).Value!);
        var page = PageRequest.Parse("2", first.NextCursor).Value!;

        var refusal = await Carrier.RefusedAsync(month.Carrier.Get<ListEnrolmentsUseCase>().ExecuteAsync(
            People.HqStaff, All, new EnrolmentSort(EnrolmentSortKey.Tier, Descending: false), page, default));

        refusal.Code.ShouldBe("invalid-cursor");
        EnrolmentSort.Parse("phone").Refusal!.Errors.ShouldHaveSingleItem().Field.ShouldBe("sort");
    }

    [Theory, Engines]
    public async Task Totals_OfEachRoleAndFilter_AreThoseOfTheList(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);
        foreach (var actor in new[] { People.Clerk, People.Manager, People.Supervisor, People.SupervisorElsewhere, People.HqStaff })
        {
            foreach (var query in new[] { All, All with { Tier = Tier.Gold }, All with { State = EnrolmentState.Active }, All with { From = new(2026, 11, 3), To = new(2026, 11, 30) } })
            {
                var items = (await PageAsync(month, actor, query, EnrolmentSort.NewestFirst, PageRequest.First)).Items;
                var totals = await Carrier.OkAsync(month.Carrier.Get<SumEnrolmentsUseCase>().ExecuteAsync(actor, query, default));
                (totals.Count, totals.DepositFen).ShouldBe((items.Count, items.Sum(i => i.DepositFen)));
                totals.States.Select(s => (s.State, s.Count, s.DepositFen)).ShouldBe(
                    items.GroupBy(i => i.State).OrderBy(g => g.Key).Select(g => (g.Key, g.LongCount(), g.Sum(i => i.DepositFen))));
            }
        }
    }

    [Theory, Engines]
    public async Task Export_OfAFilter_IsTheListWithItsHead(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);
        var sort = new EnrolmentSort(EnrolmentSortKey.DepositFen, Descending: true);
        var query = All with { Campaign = Carrier.ReferenceCampaign };
        var listed = (await PageAsync(month, People.Supervisor, query, sort, PageRequest.First)).Items;
        var rows = new List<ExportedEnrolment>();

        var export = await Carrier.OkAsync(month.Carrier.Get<ExportEnrolmentsUseCase>().ExecuteAsync(
            People.Supervisor,
            query,
            sort,
            EnrolmentColumns.Parse(null).Value!,
            Messages.Chinese,
            async (_, _, all) =>
            {
                await foreach (var row in all)
                    rows.Add(row);
            },
            default));

        rows.Select(r => r.Item).ShouldBe(listed);
        rows.Count(r => r.TierName == "钻石").ShouldBe(listed.Count(i => i.Tier == Tier.Diamond));
        (export.Count, export.Head.BranchName, export.Head.CampaignName).ShouldBe((listed.Count, Places.Prefecture1.Name, Carrier.Reference.Name));
        (export.Head.From, export.Head.To).ShouldBe((new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)));
    }

    [Theory, Engines]
    public async Task List_OfOneMember_HasTheirEnrolmentsAlone(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);
        var member = await month.Carrier.Db.ScalarAsync<long>($"SELECT member_id FROM enrolment WHERE enrolment_no = '{month.Gold.Number}'");

        var found = await PageAsync(month, People.HqStaff, All with { Member = $"{member}" }, EnrolmentSort.NewestFirst, PageRequest.First);

        found.Items.ShouldHaveSingleItem().Number.ShouldBe(month.Gold.Number);
        (await Carrier.RefusedAsync(month.Carrier.Get<SumEnrolmentsUseCase>().ExecuteAsync(People.HqStaff, All with { Member = "18609910001x" }, default)))
            .Errors.ShouldHaveSingleItem().Field.ShouldBe("member");
    }

    [Theory, Engines]
    public async Task Query_NotAllowedOrOutside_IsRefused(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        var sum = carrier.Get<SumEnrolmentsUseCase>();

        (await Carrier.RefusedAsync(sum.ExecuteAsync(People.Administrator, All, default))).Code.ShouldBe("forbidden");
        (await Carrier.RefusedAsync(sum.ExecuteAsync(People.Supervisor, All with { Branch = Places.Prefecture2.Code }, default))).Code.ShouldBe("branch-unknown");
        (await Carrier.RefusedAsync(sum.ExecuteAsync(People.Supervisor, All with { From = new(2026, 2, 1), To = new(2026, 1, 1) }, default))).Errors
            .ShouldHaveSingleItem().Code.ShouldBe("range-reversed");
    }

    private static Task<Page<EnrolmentItem>> PageAsync(BusyNovember month, Actor actor, EnrolmentQuery query, EnrolmentSort sort, PageRequest page) =>
        Carrier.OkAsync(month.Carrier.Get<ListEnrolmentsUseCase>().ExecuteAsync(actor, query, sort, page, default));

    private static async Task<IReadOnlyList<EnrolmentItem>> PagesAsync(BusyNovember month, EnrolmentSort sort, string limit)
    {
        var items = new List<EnrolmentItem>();
        string? cursor = null;
        do
        {
            var page = await PageAsync(month, People.HqStaff, All, sort, PageRequest.Parse(limit, cursor).Value!);
            items.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        return items;
    }
}
