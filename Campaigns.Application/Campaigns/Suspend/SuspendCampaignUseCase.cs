using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns.Suspend;

public sealed record SuspendCampaignCommand(string Code, string? Reason);

/// <summary>Stops a campaign for a while, with a reason: nobody joins until it is resumed, enrolments run on.</summary>
public sealed class SuspendCampaignUseCase(IDatabase database, CampaignMoveService moves)
{
    public async Task<Result<CampaignView>> ExecuteAsync(
        Actor actor, SuspendCampaignCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.RunCampaign))
            return Refusal.Forbidden();
        if (Reason.Check(command.Reason, required: true) is { } refusal)
            return refusal;
        var key = RequestKey.For(actor, "campaign.suspend", requestKey, command);
        return await database.WriteOnceAsync<CampaignView>(
            key, s => moves.MoveAsync(s, actor, command.Code, CampaignMove.Suspend, command.Reason, cancellationToken), cancellationToken);
    }
}
