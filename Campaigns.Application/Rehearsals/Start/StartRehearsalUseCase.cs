using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Jobs;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Definitions;

namespace Campaigns.Application.Rehearsals.Start;

/// <param name="Revision">Any revision, a draft too; null: the latest.</param>
public sealed record StartRehearsalCommand(string Campaign, int? Revision, RehearsalRequest Request);

/// <summary>A rehearsal on its way.</summary>
public sealed record RehearsalStarted(string Id, string Campaign, int Revision, RehearsalState State);

/// <summary>
/// Asks for a rehearsal of a campaign's revision over the whole member base. It is counted in the background, for a base may be a hundred
/// million members; the scheduler is told at once where there is one, and looks by itself every minute.
/// </summary>
public sealed class StartRehearsalUseCase(
    IDatabase database,
    ICampaignStore campaigns,
    IRevisionStore revisions,
    IRehearsalStore rehearsals,
    IAuditStore audit,
    IJobScheduler scheduler,
    IBusinessClock clock)
{
    /// <summary>The job that counts.</summary>
    public const string Job = "rehearse";

    public async Task<Result<RehearsalStarted>> ExecuteAsync(
        Actor actor, StartRehearsalCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.Rehearse))
            return Refusal.Forbidden();
        if (RehearsalRefusals.OfRequest(command.Request) is { } fault)
            return fault;
        var key = RequestKey.For(actor, "rehearsal.start", requestKey, command);
        var started = await database.WriteOnceAsync<RehearsalStarted>(key, s => AddAsync(s, actor, command, cancellationToken), cancellationToken);
        if (started is { IsSuccess: true, Replayed: false } && scheduler.IsServed)
            await scheduler.TriggerAsync(Job, cancellationToken);
        return started;
    }

    private async Task<Result<RehearsalStarted>> AddAsync(
        IStoreSession session, Actor actor, StartRehearsalCommand command, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, command.Campaign, cancellationToken) is not { } campaign)
            return CampaignsRefusals.Unknown(command.Campaign);
        var revision = command.Revision is { } number
            ? await revisions.FindAsync(session, campaign.Id, number, cancellationToken)
            : await revisions.LatestAsync(session, campaign.Id, cancellationToken);
        if (revision is null)
            return CampaignsRefusals.RevisionUnknown(command.Campaign, command.Revision!.Value);
        if (command.Request.CompareWith is { } earlier && await campaigns.FindAsync(session, earlier, cancellationToken) is null)
            return Refusal.Field("compareWith", "campaign-unknown", ("campaign", earlier));
        if (DefinitionValidator.Validate(DefinitionJson.Read(revision.Definition)) is { Count: > 0 } faults)
            return CampaignsRefusals.NotReady(faults);

        var added = new NewRehearsal(session.NextId(), campaign.Id, revision.Revision, command.Request, actor.UserId, clock.Now);
        await rehearsals.AddAsync(session, added, cancellationToken);
        await audit.AddAsync(
            session,
            new AuditRecord(
                clock.Now, actor.UserId, "rehearsal.start", "rehearsal", added.Id, null,
                StoredJson.Write(new { campaign.Id, revision.Revision, command.Request }), null),
            cancellationToken);
        return new RehearsalStarted(added.Id.ToString(CultureInfo.InvariantCulture), campaign.Code, revision.Revision, RehearsalState.Waiting);
    }
}
