using Campaigns.Application.Actors;
using Campaigns.Application.Rehearsals;
using Campaigns.Application.Rehearsals.Get;
using Campaigns.Application.Rehearsals.RunWaiting;
using Campaigns.Application.Rehearsals.Start;
using Campaigns.Application.Text;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Rehearsals;

/// <summary>Asking for rehearsals and running them, as HQ and its scheduler do.</summary>
internal static class RehearsalCalls
{
    public static Task<RehearsalStarted> AskAsync(
        this Carrier carrier, RehearsalRequest? request = null, string campaign = Carrier.ReferenceCampaign, int? revision = null) =>
        Carrier.OkAsync(carrier.Get<StartRehearsalUseCase>().ExecuteAsync(
            People.HqOwner, new StartRehearsalCommand(campaign, revision, request ?? new RehearsalRequest()), carrier.NewKey(), default));

    public static Task<RehearsalsRun> RunWaitingAsync(this Carrier carrier) =>
        Carrier.OkAsync(carrier.Get<RunWaitingRehearsalsUseCase>().ExecuteAsync(Actor.System, default));

    public static Task<RehearsalView> GetAsync(this Carrier carrier, RehearsalStarted started) =>
        Carrier.OkAsync(carrier.Get<GetRehearsalUseCase>().ExecuteAsync(People.HqFinance, started.Campaign, started.Id, Messages.Chinese, default));

    /// <summary>Asks, runs, and gives the result.</summary>
    public static async Task<RehearsalResult> RehearseAsync(
        this Carrier carrier, RehearsalRequest? request = null, string campaign = Carrier.ReferenceCampaign, int? revision = null)
    {
        var started = await carrier.AskAsync(request, campaign, revision);
        await carrier.RunWaitingAsync();
        return (await carrier.GetAsync(started)).Result.ShouldNotBeNull();
    }
}
