using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment.History;

/// <summary>What was done with one enrolment by whom (domain §4.10); absent when neither its home branch nor its hall lies in the caller's subtree.</summary>
public sealed class ReadEnrolmentHistoryUseCase(IDatabase database, IEnrolmentStore enrolments, IEnrolmentHistoryStore history)
{
    private const string Prefix = "enrolment.";

    public async Task<Result<EnrolmentHistory>> ExecuteAsync(Actor actor, string number, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadEnrolments))
            return Refusal.Forbidden();
        return await database.ReadAsync(session => ReadAsync(session, actor, number, cancellationToken), cancellationToken);
    }

    private async Task<Result<EnrolmentHistory>> ReadAsync(
        IStoreSession session, Actor actor, string number, CancellationToken cancellationToken)
    {
        var enrolment = await enrolments.FindAsync(session, number, cancellationToken);
        if (enrolment is null || !(actor.Sees(enrolment.HallPath) || actor.Sees(enrolment.HomePath)))
            return EnrolmentRefusals.EnrolmentUnknown(number);
        var steps = await history.StepsAsync(session, enrolment.Id, cancellationToken);
        var items = steps.Select(ItemOf).ToList();
        if (ByRun(enrolment.State) is { } action && await history.EndedAtAsync(session, enrolment.Id, cancellationToken) is { } endedAt)
            items.Add(new HistoryItem { At = endedAt, Action = action, After = enrolment.State });
        return new EnrolmentHistory([.. items.OrderBy(i => i.At)], await history.SerialsAsync(session, enrolment.Id, cancellationToken));
    }

    /// <summary>Runs leave one audit record for all they ended; the enrolment itself knows when that was.</summary>
    private static string? ByRun(EnrolmentState state) => state switch
    {
        EnrolmentState.Expired => EnumCode.Of(EnrolmentMove.Expire),
        EnrolmentState.Completed => EnumCode.Of(EnrolmentMove.Complete),
        _ => null,
    };

    private static HistoryItem ItemOf(AuditedStep step) => new()
    {
        At = step.HappenedAt,
        Action = step.Action.StartsWith(Prefix, StringComparison.Ordinal) ? step.Action[Prefix.Length..] : step.Action,
        By = step.UserName,
        Before = step.Before is { } before ? StoredJson.Read<AuditedState>(before).State : null,
        After = StoredJson.Read<AuditedState>(step.After ?? throw new InvalidOperationException($"{step.Action} left no state")).State,
        Reason = step.Reason,
    };
}
