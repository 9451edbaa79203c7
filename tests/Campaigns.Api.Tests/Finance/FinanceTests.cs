using System.Net;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.Finance;

/// <summary>Posting runs, ledger and integrity over HTTP; what they do is tested with their use cases.</summary>
public sealed class FinanceTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if (await host.Db.ScalarAsync<long>("SELECT COUNT(*) FROM book") > 0)
            return;
        await host.Db.ExecuteAsync("INSERT INTO book (id, open_from_month) VALUES (2, 24321)");
        await host.Db.ExecuteAsync("INSERT INTO book (id, open_from_month) VALUES (5, 24321)");
        foreach (var (id, book) in new[] { (501, 2), (502, 2), (503, 5) })
        {
            await host.Db.ExecuteAsync(
                """
                INSERT INTO transfer (id, source_key, book_id, booked_month, concerns_month, event_code, debit, credit, amount_fen, funding,
                    occurred_on, recorded_at, recorded_by)
                VALUES (:id, :key, :book, 24322, 24322, 'opening', 'bank', 'unmatched-receipts', 100, 'hq', '2026-11-01', 1, 0)
                """,
                new { id, key = $"opening:{id}", book });
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task PostingRun_OfTheMonth_IsMadeOnceForAKeyAndCanBeRead()
    {
        var client = await host.SignedInAsync("finance");

        var first = await PostAsync(client, "k-1", """{"period":"2026-11"}""");
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        var run = await first.BodyAsync();
        run.GetProperty("state").GetString().ShouldBe("done");
        run.GetProperty("period").GetString().ShouldBe("2026-11");
        foreach (var count in new[] { "posted", "amountFen", "held", "forfeited" })
            run.GetProperty(count).GetInt64().ShouldBe(0);

        var again = await PostAsync(client, "k-1", """{"period":"2026-11"}""");
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await again.BodyAsync()).GetRawText().ShouldBe(run.GetRawText());
        (await client.GetJsonAsync(first.Headers.Location!.ToString())).GetRawText().ShouldBe(run.GetRawText());
    }

    [Fact]
    public async Task PostingRuns_OfAMonth_AreListedNewestFirst()
    {
        var client = await host.SignedInAsync("finance");
        await PostAsync(client, "k-list", """{"period":"2026-11"}""");

        var first = await client.GetJsonAsync("/api/v1/posting-runs?period=2026-11&limit=1");
        first.Each("period").ShouldBe(["2026-11"]);
        var ids = (await client.GetJsonAsync("/api/v1/posting-runs")).Each("id");
        ids.Select(i => long.Parse(i!, System.Globalization.CultureInfo.InvariantCulture)).ShouldBeInOrder(SortDirection.Descending);
        first.Each("id").ShouldBe(ids.Take(1));
        (await client.GetJsonAsync("/api/v1/posting-runs?period=2025-01")).Each("id").ShouldBeEmpty();
        await (await client.GetAsync("/api/v1/posting-runs?cursor=x")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-cursor");
        await (await (await host.SignedInAsync("supervisor")).GetAsync("/api/v1/posting-runs")).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Theory]
    [InlineData("finance", """{"period":"2027-01"}""", HttpStatusCode.Conflict, "period-in-future")]
    [InlineData("finance", """{"period":"soon"}""", HttpStatusCode.BadRequest, "invalid-request")]
    [InlineData("clerk", """{"period":"2026-11"}""", HttpStatusCode.Forbidden, "forbidden")]
    public async Task PostingRun_NotToBeDone_IsAProblem(string userName, string body, HttpStatusCode status, string code) =>
        await (await PostAsync(await host.SignedInAsync(userName), "k-2", body)).ShouldBeProblemAsync(status, code);

    [Theory]
    [InlineData("/api/v1/posting-runs/1", HttpStatusCode.NotFound, "posting-run-unknown")]
    [InlineData("/api/v1/posting-runs/one", HttpStatusCode.NotFound, "posting-run-unknown")]
    [InlineData("/api/v1/posting-runs/1/held", HttpStatusCode.NotFound, "posting-run-unknown")]
    [InlineData("/api/v1/posting-runs/1/held?cursor=x", HttpStatusCode.BadRequest, "invalid-cursor")]
    [InlineData("/api/v1/transfers?period=2026-13", HttpStatusCode.BadRequest, "invalid-request")]
    [InlineData("/api/v1/transfers?branch=nowhere", HttpStatusCode.NotFound, "branch-unknown")]
    [InlineData("/api/v1/transfers?cursor=x", HttpStatusCode.BadRequest, "invalid-cursor")]
    public async Task Read_WhatIsNotThere_IsAProblem(string address, HttpStatusCode status, string code)
    {
        var client = await host.SignedInAsync("finance");
        await (await client.GetAsync(address)).ShouldBeProblemAsync(status, code);
    }

    [Theory]
    [InlineData("finance", "", "501 502 503")]
    [InlineData("finance", "?branch=6502", "503")]
    [InlineData("finance", "?period=2026-12", "")]
    [InlineData("finance", "?account=till-cash", "")]
    [InlineData("finance1", "", "501 502")]
    public async Task Transfers_OfASubtree_AreListed(string userName, string query, string ids)
    {
        var page = await (await host.SignedInAsync(userName)).GetJsonAsync("/api/v1/transfers" + query);
        string.Join(' ', page.Each("id")).ShouldBe(ids);
    }

    [Fact]
    public async Task Transfers_PageByPage_AreListedOnce()
    {
        var client = await host.SignedInAsync("finance");
        var first = await client.GetJsonAsync("/api/v1/transfers?limit=2");
        var second = await client.GetJsonAsync("/api/v1/transfers?limit=2&cursor=" + first.GetProperty("nextCursor").GetString());
        first.Each("id").Concat(second.Each("id")).ShouldBe(["501", "502", "503"]);
    }

    [Fact]
    public async Task Balances_OfOneBook_SayDebitAndCredit()
    {
        var page = await (await host.SignedInAsync("finance1")).GetJsonAsync("/api/v1/ledger/balances");
        page.Each("account").ShouldBe(["bank", "unmatched-receipts"]);
        page.GetProperty("items").EnumerateArray().Sum(i => i.GetProperty("debitFen").GetInt64()).ShouldBe(200);
        page.GetProperty("items").EnumerateArray().Sum(i => i.GetProperty("creditFen").GetInt64()).ShouldBe(200);
    }

    [Fact]
    public async Task Integrity_OfThisData_NamesEveryRuleAndMarksWhatTestsShow()
    {
        var body = await (await host.SignedInAsync("auditor")).GetJsonAsync("/api/v1/integrity");
        var items = body.GetProperty("items").EnumerateArray().ToArray();
        items.Select(i => i.GetProperty("rule").GetInt32()).ShouldBe(Enumerable.Range(1, 10));
        items.ShouldAllBe(i => i.GetProperty("holds").GetBoolean());
        items[8].GetProperty("shownByTests")[0].GetProperty("mark").GetString().ShouldBe("shown-by-tests");
        items[0].GetProperty("name").GetString().ShouldBe("名额不超限，分公司合计等于总数");
        await (await (await host.SignedInAsync("clerk")).GetAsync("/api/v1/integrity")).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string key, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/posting-runs") { Content = HttpTexts.Json(body) };
        request.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(request);
    }
}
