using Campaigns.Application.Campaigns.Approve;
using Campaigns.Application.Campaigns.Create;
using Campaigns.Application.Campaigns.Get;
using Campaigns.Application.Campaigns.Open;
using Campaigns.Application.Campaigns.Submit;
using Campaigns.Application.Quotas.Split;
using Campaigns.Application.Results;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Sample.Load;

/// <summary>Takes the reference campaign through its life as its people would: <c>hq</c> defines and opens it, <c>finance</c> approves.</summary>
public sealed class SampleCampaignService(
    SampleAccountService accounts,
    CreateCampaignUseCase create,
    SubmitCampaignUseCase submit,
    ApproveCampaignUseCase approve,
    GetCampaignUseCase get,
    SplitQuotasUseCase split,
    OpenCampaignUseCase open)
{
    /// <summary>One key for each step: a step that was done answers as it did then.</summary>
    private const string Key = "sample";

    /// <summary>The first refusal there is, or null when the campaign is open.</summary>
    internal async Task<Refusal?> OpenAsync(CancellationToken cancellationToken)
    {
        var definition = SampleCampaigns.ThankYouMembers;
        var code = definition.Code;
        var hq = await accounts.ActorAsync("hq", cancellationToken);
        var finance = await accounts.ActorAsync("finance", cancellationToken);
        if ((await create.ExecuteAsync(hq, new CreateCampaignCommand(definition), Key, cancellationToken)).Refusal is { } notCreated)
            return notCreated;
        if ((await submit.ExecuteAsync(hq, new SubmitCampaignCommand(code, null), Key, cancellationToken)).Refusal is { } notSubmitted)
            return notSubmitted;
        if ((await approve.ExecuteAsync(finance, new ApproveCampaignCommand(code, null), Key, cancellationToken)).Refusal is { } notApproved)
            return notApproved;

        var approved = await get.ExecuteAsync(hq, new GetCampaignQuery(code), cancellationToken);
        if (!approved.IsSuccess)
            return approved.Refusal;
        if (approved.Value.State != CampaignState.Draft)
            return null;
        var quotas = new SplitQuotasCommand(code, approved.Value.Version, definition.QuotaPolicy.Totals);
        if ((await split.ExecuteAsync(hq, quotas, cancellationToken)).Refusal is { } notSplit)
            return notSplit;
        return (await open.ExecuteAsync(hq, new OpenCampaignCommand(code, null), Key, cancellationToken)).Refusal;
    }
}
