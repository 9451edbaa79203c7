using Campaigns.Application.Actors;
using Campaigns.Application.Demo;
using Campaigns.Application.Imports;
using Campaigns.Application.Results;
using Campaigns.Application.Sample.Generation;

namespace Campaigns.Application.Sample.Load;

/// <param name="Members">How many members; at least the well-known ones are made.</param>
/// <param name="Seed">The same seed gives the same data, on every engine.</param>
public sealed record LoadSampleCommand(long Members, ulong Seed = LoadSampleCommand.DefaultSeed)
{
    public const ulong DefaultSeed = 2026;
}

public sealed record SampleLoaded(long Members, string Campaign);

/// <summary>
/// Makes an empty database a demo: province, members, stock, accounts, the reference campaign defined, approved, split and opened by
/// the use cases of every day, and the demo clock at <see cref="SampleTimes.DemoStart"/>. Every step may be done again, so that a load
/// that was interrupted goes on where it stopped; any other database that is not empty is refused.
/// </summary>
public sealed class LoadSampleUseCase(
    SampleDataService data, SampleAccountService accounts, SampleCampaignService campaigns, DemoClockService clock)
{
    public async Task<Result<SampleLoaded>> ExecuteAsync(Actor actor, LoadSampleCommand command, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ImportData) || !actor.IsSystem)
            return Refusal.Forbidden();
        if (command.Members is < 1 or > SampleMemberSource.Most)
            return Refusal.Field("members", "out-of-range");
        var members = Math.Max(command.Members, SampleMembers.All.Count);
        var begun = await data.LoadAsync(members, command.Seed, cancellationToken);
        if (!begun.IsSuccess)
            return begun.Refusal;
        await clock.MoveAsync(SampleTimes.DemoStart, cancellationToken);
        if (await accounts.AddAsync(actor, cancellationToken) is { } accountRefusal)
            return accountRefusal;
        if (await campaigns.OpenAsync(cancellationToken) is { } campaignRefusal)
            return campaignRefusal;
        if ((await data.FinishAsync(cancellationToken)).Refusal is { } refusal)
            return refusal;
        return new SampleLoaded(members, SampleCampaigns.ThankYouMembers.Code);
    }
}
