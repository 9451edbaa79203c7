using Campaigns.Application.Enrolment;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Data.Enrolment;

/// <inheritdoc cref="IReleaseStore"/>
public sealed class ReleaseStore : IReleaseStore
{
    private const string SelectSchedule = """
        SELECT l.lot, l.n, l.month_offset, l.amount_fen, o.outcome, o.reason, p.lapsed_fen
        FROM release_line l
        LEFT JOIN release_outcome o ON o.enrolment_id = :id AND o.lot = l.lot AND o.n = l.n
        LEFT JOIN bonus_lapse p ON p.enrolment_id = :id AND l.lot = 'bonus' AND p.n = l.n
        WHERE l.campaign_id = :campaignId AND l.revision = :revision AND l.offer = :offer
        ORDER BY l.lot DESC, l.n
        """;

    private const string EndDue = """
        INSERT INTO release_outcome (enrolment_id, lot, n, outcome, amount_fen, due_month, decided_at, reason)
        VALUES (:enrolmentId, :lot, :n, :outcome, :amountFen, :dueMonth, :at, :reason)
        """;

    private const string EndHeld = """
        UPDATE release_outcome SET outcome = :outcome, decided_at = :at, reason = :reason, run_id = NULL
        WHERE enrolment_id = :enrolmentId AND lot = :lot AND n = :n AND outcome = 'held'
        """;

    public async Task<IReadOnlyList<Instalment>> ScheduleAsync(IStoreSession session, EnrolmentRow enrolment, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<Row>(
            SelectSchedule,
            new { id = enrolment.Id, campaignId = enrolment.CampaignId, revision = enrolment.Revision, offer = enrolment.Offer },
            cancellationToken);
        return
        [
            .. rows.Select(r => new Instalment(
                EnumCode.Parse<Lot>(r.Lot),
                r.N,
                enrolment.StartMonth is { } start ? start + r.MonthOffset : null,
                r.AmountFen,
                r.Outcome is null ? InstalmentState.Due : EnumCode.Parse<InstalmentState>(r.Outcome),
                r.Reason)
            {
                LapsedFen = r.LapsedFen,
            }),
        ];
    }

    public async Task<IReadOnlyList<OpenInstalment>> OpenInstalmentsAsync(
        IStoreSession session, EnrolmentRow enrolment, CancellationToken cancellationToken) =>
        [
            .. (await ScheduleAsync(session, enrolment, cancellationToken))
                .Where(i => i is { Period: not null, State: InstalmentState.Due or InstalmentState.Held })
                .Select(i => new OpenInstalment(i.Lot, i.N, i.Period!.Value, i.AmountFen, i.State == InstalmentState.Held)),
        ];

    public Task RefundAsync(
        IStoreSession session, long enrolmentId, OpenInstalment instalment, DateTimeOffset at, string reason, CancellationToken cancellationToken) =>
        EndAsync(session, enrolmentId, instalment, InstalmentState.Refunded, at, reason, cancellationToken);

    public Task ForfeitAsync(
        IStoreSession session, long enrolmentId, OpenInstalment instalment, DateTimeOffset at, string reason, CancellationToken cancellationToken) =>
        instalment.Lot == Lot.Bonus
            ? EndAsync(session, enrolmentId, instalment, InstalmentState.Forfeited, at, reason, cancellationToken)
            : throw new ArgumentException("paid-in money is never forfeited", nameof(instalment));

    private static async Task EndAsync(
        IStoreSession session,
        long enrolmentId,
        OpenInstalment instalment,
        InstalmentState state,
        DateTimeOffset at,
        string reason,
        CancellationToken cancellationToken)
    {
        var lot = EnumCode.Of(instalment.Lot);
        var outcome = EnumCode.Of(state);
        var changed = await session.Db().ExecuteAsync(
            instalment.Held ? EndHeld : EndDue,
            new { enrolmentId, lot, n = instalment.N, outcome, amountFen = instalment.AmountFen, dueMonth = instalment.Period, at, reason },
            cancellationToken);
        if (changed != 1)
            throw new InvalidOperationException($"instalment {instalment.N} of enrolment {enrolmentId} was decided meanwhile");
    }

    private sealed record Row
    {
        public string Lot { get; init; } = "";

        public int N { get; init; }

        public int MonthOffset { get; init; }

        public long AmountFen { get; init; }

        public string? Outcome { get; init; }

        public string? Reason { get; init; }

        public long? LapsedFen { get; init; }
    }
}
