using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Ledger;
using Campaigns.Application.Ledger.ReadTransfers;
using Campaigns.Application.Ledger.TrialBalance;
using Campaigns.Application.Paging;

namespace Campaigns.Api.Features.Ledger;

/// <summary>The books: entries and trial balance, by the same filters.</summary>
internal static class LedgerEndpoints
{
    private static readonly Page<TransferItem> Transfers = Page.Whole<TransferItem>(
    [
        new()
        {
            Id = "70001",
            SourceKey = "deposit:1201",
            Book = "6501",
            Period = "2026-11",
            Concerns = "2026-11",
            Event = "deposit",
            Debit = "till-cash",
            Credit = "prepaid-frozen",
            AmountFen = 20_000,
            Funding = "hq",
            Enrolment = "6501-2611-000001-5",
            OccurredOn = new DateOnly(2026, 11, 2),
            RecordedAt = new DateTimeOffset(2026, 11, 2, 2, 5, 0, TimeSpan.Zero),
        },
    ]);

    private static readonly Page<AccountBalance> Balances = Page.Whole<AccountBalance>(
    [
        new() { Account = "prepaid-frozen", Name = "预存款-冻结", Book = "6501", DebitFen = 2_000, CreditFen = 20_000 },
    ]);

    public static void MapLedger(this RouteGroupBuilder v1)
    {
        v1.MapGet("/transfers", ReadTransfers).WithName("listTransfers").WithSummary("分录 · Ledger entries in the order they were written")
            .WithExample(answer: Transfers);
        v1.MapGet("/ledger/balances", ReadBalances).WithName("trialBalance").WithSummary("试算平衡 · Debits and credits by book and account")
            .WithExample(answer: Balances);
    }

    private static async Task<OkAnswer<Page<TransferItem>>> ReadTransfers(
        string? branch,
        PeriodQuery period,
        string? enrolment,
        string? account,
        PageQuery page,
        Actor actor,
        ReadTransfersUseCase read,
        CancellationToken cancellationToken) =>
        Answer.Ok(await read.ExecuteAsync(actor, new LedgerQuery(branch, period.Value, enrolment, account), page.Value, cancellationToken));

    private static async Task<OkAnswer<Page<AccountBalance>>> ReadBalances(
        string? branch,
        PeriodQuery period,
        string? enrolment,
        string? account,
        Actor actor,
        TrialBalanceUseCase read,
        CancellationToken cancellationToken) =>
        Answer.Ok(await read.ExecuteAsync(actor, new LedgerQuery(branch, period.Value, enrolment, account), cancellationToken));
}
