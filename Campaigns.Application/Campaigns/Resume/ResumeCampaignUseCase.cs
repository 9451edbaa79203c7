using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns.Resume;

public sealed record ResumeCampaignCommand(string Code, string? Reason);

/// <summary>Lets a suspended campaign go on; with its quota used up it is exhausted at once.</summary>
public sealed class ResumeCampaignUseCase(IDatabase database, CampaignMoveService moves)
{
    public async Task<Result<CampaignView>> ExecuteAsync(
        Actor actor, ResumeCampaignCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.RunCampaign))
            return Refusal.Forbidden();
        if (Reason.Check(command.Reason, required: false) is { } refusal)
            return refusal;
        var key = RequestKey.For(actor, "campaign.resume", requestKey, command);
        return await database.WriteOnceAsync<CampaignView>(
            key, s => moves.MoveAsync(s, actor, command.Code, CampaignMove.Resume, command.Reason, cancellationToken), cancellationToken);
    }
}
