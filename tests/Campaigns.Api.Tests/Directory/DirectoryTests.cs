using System.Net;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.Directory;

public sealed class DirectoryTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("clerk", "", "65010101")]
    [InlineData("supervisor", "", "6501 650101 65010101")]
    [InlineData("supervisor", "?under=650101", "650101 65010101")]
    [InlineData("hq", "", "65 6501 650101 65010101 6502 650201 65020101")]
    [InlineData("hq", "?under=6502", "6502 650201 65020101")]
    public async Task Branches_OwnSubtree_IsListedParentsFirst(string userName, string query, string codes)
    {
        var page = await (await host.SignedInAsync(userName)).GetJsonAsync("/api/v1/branches" + query);
        string.Join(' ', page.Each("code")).ShouldBe(codes);
    }

    [Fact]
    public async Task Branches_Item_SaysWhereItIs()
    {
        var page = await (await host.SignedInAsync("clerk")).GetJsonAsync("/api/v1/branches");
        page.GetRawText().ShouldBe(
            """{"items":[{"code":"65010101","name":"机构65010101","kind":"hall","parent":"650101","path":"/65/6501/650101/65010101/"}],"nextCursor":null}""");
    }

    [Theory]
    [InlineData("/api/v1/branches?under=6502")]
    [InlineData("/api/v1/branches?under=65")]
    [InlineData("/api/v1/branches?under=nowhere")]
    [InlineData("/api/v1/managers?branch=650201")]
    [InlineData("/api/v1/members?branch=6502")]
    public async Task List_BranchOutsideTheSubtree_IsAbsent(string address)
    {
        var client = await host.SignedInAsync("supervisor");
        await (await client.GetAsync(address)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "branch-unknown");
    }

    [Theory]
    [InlineData("supervisor", "M1")]
    [InlineData("supervisor2", "M2")]
    [InlineData("finance1", "M1")]
    [InlineData("auditor", "M1 M2")]
    public async Task Managers_OwnSubtree_AreListed(string userName, string codes)
    {
        var page = await (await host.SignedInAsync(userName)).GetJsonAsync("/api/v1/managers");
        string.Join(' ', page.Each("code")).ShouldBe(codes);
    }

    [Theory]
    [InlineData("supervisor", "", "101 102 103")]
    [InlineData("supervisor2", "", "201 202 203")]
    [InlineData("hq", "", "101 102 103 201 202 203")]
    [InlineData("hq", "?branch=650201&tier=gold", "202")]
    [InlineData("hq", "?manager=M1", "101 102")]
    [InlineData("hq", "?query=%E4%BC%9A%E5%91%982", "201 202 203")]
    [InlineData("hq", "?query=18600000103", "103")]
    [InlineData("supervisor", "?query=18600000201", "")]
    [InlineData("supervisor", "?query=%E5%91%98", "")]
    public async Task Members_Filtered_AreThoseOfTheSubtreeThatFit(string userName, string query, string ids)
    {
        var page = await (await host.SignedInAsync(userName)).GetJsonAsync("/api/v1/members" + query);
        string.Join(' ', page.Each("id")).ShouldBe(ids);
    }

    [Fact]
    public async Task Members_Item_MasksThePhone()
    {
        var page = await (await host.SignedInAsync("manager")).GetJsonAsync("/api/v1/members?query=" + Province.PhoneOf(101));
        page.GetProperty("items")[0].GetRawText().ShouldBe(
            """
            {"id":"101","name":"会员101","phone":"186****0101","tier":"silver","status":"active","branch":"650101","branchName":"机构650101","manager":"M1","managerName":"经理一","arpuFen":8800,"warningFlags":["falling-arpu","low-usage"]}
            """);
    }

    [Fact]
    public async Task Members_PageByPage_AreAllMetOnce()
    {
        var client = await host.SignedInAsync("hq");
        var met = new List<string?>();
        var cursor = "";
        do
        {
            var page = await client.GetJsonAsync("/api/v1/members?limit=4" + cursor);
            met.AddRange(page.Each("id"));
            cursor = page.GetProperty("nextCursor").GetString() is { } next ? "&cursor=" + next : "";
        }
        while (cursor.Length > 0);
        met.ShouldBe(["101", "102", "103", "201", "202", "203"]);
    }

    [Fact]
    public async Task Members_AnotherSubtreesManager_IsAbsent()
    {
        var client = await host.SignedInAsync("supervisor");
        await (await client.GetAsync("/api/v1/members?manager=M2")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "manager-unknown");
    }

    [Theory]
    [InlineData("clerk", "/api/v1/members")]
    [InlineData("clerk", "/api/v1/managers")]
    [InlineData("admin", "/api/v1/members")]
    [InlineData("admin", "/api/v1/managers")]
    [InlineData("finance1", "/api/v1/members")]
    public async Task List_RoleWithoutThePermission_IsForbidden(string userName, string address)
    {
        var client = await host.SignedInAsync(userName);
        await (await client.GetAsync(address)).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Theory]
    [InlineData("/api/v1/branches")]
    [InlineData("/api/v1/managers")]
    [InlineData("/api/v1/members")]
    [InlineData("/metrics")]
    public async Task List_NobodySignedIn_IsNotSignedIn(string address) =>
        await (await host.Anonymous().GetAsync(address)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
}
