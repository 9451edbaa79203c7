using System.IO.Compression;
using System.Net;
using Campaigns.Api.Tests.Counter;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.Enrolments;

/// <summary>The list of enrolments, its sums and its workbook, as the console asks for them.</summary>
public sealed class EnrolmentListTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if (await host.Db.ScalarAsync<long>("SELECT COUNT(*) FROM book") > 0)
            return;
        await CounterStage.SetAsync(host);
        await CounterStage.OpenAsync(host, "list", CounterStage.Offer("only"), units: 3);
        var clerk = await host.SignedInAsync("clerk");
        foreach (var member in new[] { 101, 102, 103 })
            await CounterStage.ReserveAsync(clerk, "list", Province.PhoneOf(member));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("tier", "diamond gold silver")]
    [InlineData("-tier", "silver gold diamond")]
    [InlineData("number", "silver gold diamond")]
    [InlineData("", "diamond gold silver")]
    public async Task List_Sorted_ComesInThatOrderPageByPage(string sort, string tiers)
    {
        var client = await host.SignedInAsync("supervisor");
        var found = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await client.GetJsonAsync($"/api/v1/enrolments?limit=2&sort={sort}" + (cursor is null ? "" : $"&cursor={cursor}"));
            found.AddRange(page.Each("tier"));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        string.Join(' ', found).ShouldBe(tiers);
    }

    [Fact]
    public async Task Totals_OfAFilter_CountAndSum()
    {
        var client = await host.SignedInAsync("supervisor");
        var totals = await client.GetJsonAsync("/api/v1/enrolments/totals?campaign=list");
        totals.GetProperty("count").GetInt64().ShouldBe(3);
        totals.GetProperty("depositFen").GetInt64().ShouldBe(30_000);
        totals.GetProperty("states")[0].GetProperty("state").GetString().ShouldBe("reserved");
        (await client.GetJsonAsync("/api/v1/enrolments/totals?tier=gold")).GetProperty("count").GetInt64().ShouldBe(1);
        (await (await host.SignedInAsync("supervisor2")).GetJsonAsync("/api/v1/enrolments/totals")).GetProperty("count").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task File_OfAFilterAndColumns_TellsItsRowsAndHasTheColumns()
    {
        var client = await host.SignedInAsync("supervisor");

        var response = await client.GetAsync("/api/v1/enrolments.xlsx?campaign=list&sort=-tier&columns=tier,depositFen");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("Row-Count").ShouldBe(["3"]);
        response.Content.Headers.ContentDisposition?.FileNameStar.ShouldBe("受理清单_机构6501_2026-11-01_2026-11-01.xlsx");
        using var archive = new ZipArchive(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var text = await sheet.ReadToEndAsync();
        text.ShouldContain("C9");
        text.ShouldNotContain("D9");
    }

    [Theory]
    [InlineData("/enrolments?sort=phone", "sort")]
    [InlineData("/enrolments.xlsx?sort=phone", "sort")]
    [InlineData("/enrolments.xlsx?columns=name", "columns")]
    [InlineData("/enrolments.xlsx?columns=tier,tier", "columns")]
    [InlineData("/enrolments/totals?from=2026-12-01&to=2026-11-01", "to")]
    public async Task Request_WithAWrongField_NamesIt(string address, string field)
    {
        var problem = await (await (await host.SignedInAsync("supervisor")).GetAsync("/api/v1" + address))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("enrolments/totals")]
    [InlineData("enrolments.xlsx")]
    public async Task Request_NotAllowedOrOutside_IsAProblem(string name)
    {
        await (await (await host.SignedInAsync("admin")).GetAsync($"/api/v1/{name}")).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        await (await (await host.SignedInAsync("supervisor")).GetAsync($"/api/v1/{name}?branch=6502")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "branch-unknown");
    }
}
