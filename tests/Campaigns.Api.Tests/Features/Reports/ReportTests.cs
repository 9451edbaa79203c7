using System.IO.Compression;
using System.Net;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.Features.Reports;

public sealed class ReportTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task Ledger_OfAMonthWithoutEnrolments_IsAHeadAndZeros()
    {
        var report = await (await host.SignedInAsync("supervisor")).GetJsonAsync("/api/v1/reports/branch-ledger");

        report.GetProperty("head").GetProperty("title").GetString().ShouldBe("会员活动台账");
        report.GetProperty("head").GetProperty("branchName").GetString().ShouldBe("机构6501");
        report.GetProperty("head").GetProperty("from").GetString().ShouldBe("2026-11-01");
        report.GetProperty("items").GetArrayLength().ShouldBe(0);
        report.GetProperty("totals").GetProperty("depositFen").GetInt64().ShouldBe(0);
        report.GetProperty("nextCursor").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("", "会员活动台账_机构6501_2026-11-01_2026-11-30.xlsx")]
    [InlineData("en", "Branch ledger_机构6501_2026-11-01_2026-11-30.xlsx")]
    public async Task LedgerFile_ForASupervisor_IsAWorkbookWithAName(string language, string name)
    {
        var client = await host.SignedInAsync("supervisor");
        client.DefaultRequestHeaders.Add("Accept-Language", language);

        var response = await client.GetAsync("/api/v1/reports/branch-ledger.xlsx?from=2026-11-01&to=2026-11-30");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType?.MediaType.ShouldBe(Xlsx);
        response.Content.Headers.ContentDisposition?.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition?.FileNameStar.ShouldBe(name);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        response.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        archive.GetEntry("xl/workbook.xml").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("branch-ledger")]
    [InlineData("branch-ledger.xlsx")]
    [InlineData("participation")]
    [InlineData("participation.xlsx")]
    [InlineData("quota-use")]
    [InlineData("releases")]
    [InlineData("gift-cost")]
    [InlineData("quota-use.xlsx")]
    [InlineData("releases.xlsx")]
    [InlineData("gift-cost.xlsx")]
    public async Task Report_ThatIsRefused_IsAProblem(string name)
    {
        var address = $"/api/v1/reports/{name}?campaign=nothing";
        await (await host.Anonymous().GetAsync(address)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        await (await (await host.SignedInAsync("clerk")).GetAsync(address)).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        await (await (await host.SignedInAsync("admin")).GetAsync(address)).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        var supervisor = await host.SignedInAsync("supervisor");
        await (await supervisor.GetAsync(address)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "campaign-unknown");
        await (await supervisor.GetAsync(address + "&branch=6502")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "branch-unknown");
        await (await supervisor.GetAsync(address + "&from=yesterday")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        if (!name.StartsWith("gift-cost", StringComparison.Ordinal))
            await (await supervisor.GetAsync(address + "&tier=platinum")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Theory]
    [InlineData("releases", "分摊到账情况", "deposit")]
    [InlineData("gift-cost", "礼品成本", "costFen")]
    public async Task MoneyReport_OfNoCampaign_IsAHeadAndTotals(string name, string title, string total)
    {
        var report = await (await host.SignedInAsync("supervisor")).GetJsonAsync($"/api/v1/reports/{name}");

        report.GetProperty("head").GetProperty("title").GetString().ShouldBe(title);
        report.GetProperty("head").GetProperty("branchName").GetString().ShouldBe("机构6501");
        report.GetProperty("items").GetArrayLength().ShouldBe(0);
        report.GetProperty("totals").TryGetProperty(total, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("releases", "分摊到账情况_机构6501_2026-11-01_2026-11-30.xlsx")]
    [InlineData("gift-cost", "礼品成本_机构6501_2026-11-01_2026-11-30.xlsx")]
    public async Task MoneyReportFile_OfNoCampaign_IsAWorkbookWithAName(string name, string file)
    {
        var client = await host.SignedInAsync("supervisor");

        var response = await client.GetAsync($"/api/v1/reports/{name}.xlsx?from=2026-11-01&to=2026-11-30");

        response.Content.Headers.ContentType?.MediaType.ShouldBe(Xlsx);
        response.Content.Headers.ContentDisposition?.FileNameStar.ShouldBe(file);
    }

    [Fact]
    public async Task Participation_WithoutACampaign_IsAFieldsFault()
    {
        var problem = await (await (await host.SignedInAsync("hq")).GetAsync("/api/v1/reports/participation"))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").TryGetProperty("campaign", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task ParticipationFile_OfACampaign_IsAWorkbook()
    {
        await host.Db.ExecuteAsync(
            """
            INSERT INTO campaign (id, code, name, state, starts_on, contract_kind, version)
            VALUES (901, 'thanks', '感恩会员', 'draft', '2026-11-01', 'prepaid-gift', 1)
            """);
        var client = await host.SignedInAsync("supervisor");

        var response = await client.GetAsync("/api/v1/reports/participation.xlsx?campaign=thanks&to=2026-11-30");
        var report = await client.GetJsonAsync("/api/v1/reports/participation?campaign=thanks&to=2026-11-30");

        response.Content.Headers.ContentType?.MediaType.ShouldBe(Xlsx);
        response.Content.Headers.ContentDisposition?.FileNameStar.ShouldBe("会员活动参与情况_机构6501_2026-11-01_2026-11-30.xlsx");
        report.GetProperty("head").GetProperty("evaluatedOn").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        report.GetProperty("totals").GetProperty("participationRate").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("nothing.xlsx")]
    public async Task Report_OfAnUnknownName_IsAbsent(string name) =>
        await (await (await host.SignedInAsync("hq")).GetAsync($"/api/v1/reports/{name}")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "address-unknown");
}
