using Campaigns.Application.Actors;
using Campaigns.Application.Directory;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Halls.Day;

/// <summary>A hall of the caller's subtree on one day, today unless told otherwise, from one snapshot.</summary>
public sealed class ReadHallDayUseCase(
    IDatabase database, IBranchStore branches, IHallDayStore halls, CounterEnrolmentService lines, IBusinessClock clock)
{
    /// <summary>Far more than a hall has on a day; a list that is longer is cut off, its count is not.</summary>
    private const int MaxLines = 500;

    public async Task<Result<HallDay>> ExecuteAsync(Actor actor, string hall, DateOnly? on, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadEnrolments))
            return Refusal.Forbidden();
        return await database.ReadAsync(session => ReadAsync(session, actor, hall, on ?? clock.Today, cancellationToken), cancellationToken);
    }

    private async Task<Result<HallDay>> ReadAsync(
        IStoreSession session, Actor actor, string code, DateOnly on, CancellationToken cancellationToken)
    {
        var hall = await branches.FindAsync(session, code, cancellationToken);
        if (hall is not { Kind: BranchKind.Hall } || !actor.Sees(hall.Path))
            return EnrolmentRefusals.HallUnknown(code);
        var takings = await TakingsAsync(session, hall.Id, on, cancellationToken);
        var question = new HallQuestion(hall.Id, on, actor.UserId);
        var owedGifts = await halls.OwedGiftsAsync(session, hall.Id, cancellationToken);
        return new HallDay
        {
            Hall = hall.Code,
            HallName = hall.Name,
            Date = on,
            Takings = takings,
            RemittanceDueFen = takings.Sum(t => t.AmountFen - t.PaidBackFen),
            Stock = await halls.StockAsync(session, hall.Id, cancellationToken),
            Owed = await ListAsync(HallList.Owed),
            Unsigned = await ListAsync(HallList.Unsigned),
            Open = await ListAsync(HallList.Open),
            Enrolments = await ListAsync(HallList.OfDay),
            Counts = await CountAsync(session, question, cancellationToken),
        };

        async Task<IReadOnlyList<CounterEnrolment>> ListAsync(HallList list) => await lines.DescribeAsync(
            session, await halls.ListAsync(session, list, question, MaxLines, cancellationToken), owedGifts, cancellationToken);
    }

    private async Task<IReadOnlyList<MethodTakings>> TakingsAsync(IStoreSession session, long hallId, DateOnly on, CancellationToken cancellationToken)
    {
        var taken = await halls.TakenAsync(session, hallId, on, cancellationToken);
        var back = await halls.PaidBackAsync(session, hallId, clock.StartOf(on), clock.StartOf(on.AddDays(1)), cancellationToken);
        return
        [
            .. Enum.GetValues<PaymentMethod>().Select(m => new MethodTakings(
                m,
                taken.Where(s => s.Method == m).Sum(s => s.Count),
                taken.Where(s => s.Method == m).Sum(s => s.AmountFen),
                back.Where(s => s.Method == m).Sum(s => s.AmountFen))),
        ];
    }

    private async Task<HallCounts> CountAsync(IStoreSession session, HallQuestion question, CancellationToken cancellationToken) => new(
        await halls.CountAsync(session, HallList.OfDay, question, cancellationToken),
        await halls.StatesAsync(session, question, cancellationToken),
        await halls.CountAsync(session, HallList.Owed, question, cancellationToken),
        await halls.CountAsync(session, HallList.Unsigned, question, cancellationToken),
        await halls.CountAsync(session, HallList.Open, question, cancellationToken));
}
