using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.Approve;
using Campaigns.Application.Campaigns.Create;
using Campaigns.Application.Campaigns.Open;
using Campaigns.Application.Campaigns.Submit;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Enrolment.Reserve;
using Campaigns.Application.Quotas;
using Campaigns.Application.Quotas.Set;
using Campaigns.Application.Results;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Quotas;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.World;
using Shared.SampleCampaigns;

namespace Campaigns.Application.Tests.SampleTables;

/// <summary>What HQ and a counter do with a sample campaign: bring it to its opening, and let members join.</summary>
internal sealed class SampleCounter(Carrier carrier)
{
    /// <summary>Serves every hall of the first prefecture, where all members of the tables go.</summary>
    private static readonly Actor Clerk = People.Supervisor;

    private readonly Counter _counter = new(carrier, Clerk);

    /// <summary>Defines, approves and opens it as it stands in the file, all units with the first prefecture.</summary>
    public async Task OpenAsync(CampaignDefinition campaign)
    {
        var code = campaign.Code;
        await Carrier.OkAsync(carrier.Get<CreateCampaignUseCase>().ExecuteAsync(People.HqOwner, new CreateCampaignCommand(campaign), carrier.NewKey(), default));
        await Carrier.OkAsync(carrier.Get<SubmitCampaignUseCase>().ExecuteAsync(People.HqOwner, new SubmitCampaignCommand(code, null), carrier.NewKey(), default));
        var approved = await Carrier.OkAsync(
            carrier.Get<ApproveCampaignUseCase>().ExecuteAsync(People.HqFinance, new ApproveCampaignCommand(code, null), carrier.NewKey(), default));
        var policy = campaign.QuotaPolicy;
        if (policy.Basis != QuotaBasis.Unlimited)
        {
            var rows = policy.Totals.Select(t => new QuotaEntry(Places.Prefecture1.Code, t.Tier, t.Units, OverrunAllowed: policy.OverrunAllowed(t.Units)));
            await Carrier.OkAsync(carrier.Get<SetQuotasUseCase>().ExecuteAsync(
                People.HqOwner, new SetQuotasCommand(code, approved.Version, policy.Totals, [.. rows]), default));
        }

        await Carrier.OkAsync(carrier.Get<OpenCampaignUseCase>().ExecuteAsync(People.HqOwner, new OpenCampaignCommand(code, null), carrier.NewKey(), default));
    }

    public Task<Result<EnrolmentView>> TryReserveAsync(string campaign, SampleMember member, SeededMember seeded) =>
        carrier.Get<ReserveEnrolmentUseCase>().ExecuteAsync(
            Clerk,
            new ReserveEnrolmentCommand(campaign, seeded.Phone, member.Hall, member.Offer) { Channel = member.Channel, Choices = member.Choices },
            carrier.NewKey(),
            default);

    /// <summary>An earlier joining, by whichever offer fits.</summary>
    public async Task JoinAsync(string campaign, SeededMember seeded)
    {
        var command = new ReserveEnrolmentCommand(campaign, seeded.Phone, Places.Hall111.Code, null);
        await CompleteAsync(await Carrier.OkAsync(carrier.Get<ReserveEnrolmentUseCase>().ExecuteAsync(Clerk, command, carrier.NewKey(), default)));
    }

    public Task<Result<CancelledEnrolment>> TryCancelAsync(EnrolmentView enrolment, bool returnsAll) =>
        carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
            Clerk,
            new CancelEnrolmentCommand(enrolment.Number, "客户要求取消", returnsAll ? [.. enrolment.Gifts.SelectMany(g => g.Serials)] : []),
            carrier.NewKey(),
            default);

    /// <summary>Pays if there is something to pay, hands the gifts over if there are any, takes the signature.</summary>
    public async Task<EnrolmentView> CompleteAsync(EnrolmentView enrolment)
    {
        if (enrolment.DueFen > 0)
            enrolment = await _counter.PayAsync(enrolment);
        if (enrolment.Gifts.Count > 0)
            enrolment = await _counter.HandOverAsync(enrolment);
        return enrolment.State is EnrolmentState.Active or EnrolmentState.Completed ? enrolment : await _counter.SignAsync(enrolment);
    }
}
