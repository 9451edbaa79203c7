using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns.Open;

public sealed record OpenCampaignCommand(string Code, string? Reason);

/// <summary>
/// Opens an approved campaign with its quotas set. Before its first day it may be opened too: the rules keep members out until then.
/// </summary>
public sealed class OpenCampaignUseCase(IDatabase database, CampaignMoveService moves)
{
    public async Task<Result<CampaignView>> ExecuteAsync(
        Actor actor, OpenCampaignCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.RunCampaign))
            return Refusal.Forbidden();
        if (Reason.Check(command.Reason, required: false) is { } refusal)
            return refusal;
        var key = RequestKey.For(actor, "campaign.open", requestKey, command);
        return await database.WriteOnceAsync<CampaignView>(
            key, s => moves.MoveAsync(s, actor, command.Code, CampaignMove.Open, command.Reason, cancellationToken), cancellationToken);
    }
}
