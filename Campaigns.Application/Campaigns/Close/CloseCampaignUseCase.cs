using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns.Close;

public sealed record CloseCampaignCommand(string Code, string? Reason);

/// <summary>Ends a campaign for good, with a reason; its enrolments run on.</summary>
public sealed class CloseCampaignUseCase(IDatabase database, CampaignMoveService moves)
{
    public async Task<Result<CampaignView>> ExecuteAsync(
        Actor actor, CloseCampaignCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.RunCampaign))
            return Refusal.Forbidden();
        if (Reason.Check(command.Reason, required: true) is { } refusal)
            return refusal;
        var key = RequestKey.For(actor, "campaign.close", requestKey, command);
        return await database.WriteOnceAsync<CampaignView>(
            key, s => moves.MoveAsync(s, actor, command.Code, CampaignMove.Close, command.Reason, cancellationToken), cancellationToken);
    }
}
