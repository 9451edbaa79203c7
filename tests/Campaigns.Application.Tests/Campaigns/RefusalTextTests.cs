using System.Globalization;
using System.Reflection;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Quotas;
using Campaigns.Application.Results;
using Campaigns.Application.Text;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Tests.Campaigns;

public sealed class RefusalTextTests
{
    private static readonly CampaignRow Campaign = new()
    {
        Id = 1, Code = "spring", Name = "春", State = CampaignState.Closed, StartsOn = default, ContractKind = "k", Version = 1,
    };

    private static readonly RevisionRow Revision = new() { Revision = 2, State = RevisionState.Submitted, Definition = "{}", MadeBy = 1 };

    private static readonly QuotaRow Row = new()
    {
        Id = 1, CampaignId = 1, BranchId = 1, BranchCode = "6501", BranchName = "北市", BranchPath = "/65/6501/", Tier = Tier.Gold, Unlimited = false,
        Cap = 9, Held = 1, Used = 2, OverrunAllowed = 0, OverrunUsed = 0,
    };

    private static readonly Dictionary<string, Refusal> All = new()
    {
        [nameof(CampaignsRefusals.Unknown)] = CampaignsRefusals.Unknown("spring"),
        [nameof(CampaignsRefusals.RevisionUnknown)] = CampaignsRefusals.RevisionUnknown("spring", 3),
        [nameof(CampaignsRefusals.Unreadable)] = CampaignsRefusals.Unreadable("spring", 2),
        [nameof(CampaignsRefusals.CodeTaken)] = CampaignsRefusals.CodeTaken("spring"),
        [nameof(CampaignsRefusals.CodeFixed)] = CampaignsRefusals.CodeFixed("spring"),
        [nameof(CampaignsRefusals.Stale)] = CampaignsRefusals.Stale(),
        [nameof(CampaignsRefusals.Busy)] = CampaignsRefusals.Busy(),
        [nameof(CampaignsRefusals.MoveForbidden)] = CampaignsRefusals.MoveForbidden(CampaignState.Draft, CampaignMove.Close),
        [nameof(CampaignsRefusals.Closed)] = CampaignsRefusals.Closed(Campaign),
        [nameof(CampaignsRefusals.RevisionForbidden)] = CampaignsRefusals.RevisionForbidden(Revision, RevisionMove.Rewrite),
        [nameof(CampaignsRefusals.OwnSubmission)] = CampaignsRefusals.OwnSubmission(),
        [nameof(CampaignsRefusals.NotApproved)] = CampaignsRefusals.NotApproved(Campaign),
        [nameof(CampaignsRefusals.QuotaMissing)] = CampaignsRefusals.QuotaMissing(["gold", "silver"]),
        [nameof(CampaignsRefusals.InvalidDefinition)] = CampaignsRefusals.InvalidDefinition(Array.Empty<DefinitionError>()),
        [nameof(CampaignsRefusals.NotReady)] = CampaignsRefusals.NotReady(Array.Empty<DefinitionError>()),
        [nameof(QuotasRefusals.BelowUsed)] = QuotasRefusals.BelowUsed("北市", Tier.Gold, 1, 3),
        [nameof(QuotasRefusals.SumDiffers)] = QuotasRefusals.SumDiffers(Tier.Gold, 1, 3),
        [nameof(QuotasRefusals.AbovePlan)] = QuotasRefusals.AbovePlan(Tier.Gold, 3, 1),
        [nameof(QuotasRefusals.PolicyDiffers)] = QuotasRefusals.PolicyDiffers(QuotaBasis.Upload),
        [nameof(QuotasRefusals.OverrunAbovePolicy)] = QuotasRefusals.OverrunAbovePolicy(new QuotaTarget(1, "北市", Tier.Gold, 10), 1, 10),
        [nameof(QuotasRefusals.OverrunBelowUsed)] = QuotasRefusals.OverrunBelowUsed(Row, 0),
        [nameof(QuotasRefusals.NobodyToSplitBy)] = QuotasRefusals.NobodyToSplitBy(Tier.Gold),
        [nameof(QuotasRefusals.RowUnknown)] = QuotasRefusals.RowUnknown("北市", Tier.Gold),
        [nameof(QuotasRefusals.NotFree)] = QuotasRefusals.NotFree(Row, 7),
        [nameof(QuotasRefusals.Unlimited)] = QuotasRefusals.Unlimited(Row),
        [nameof(QuotasRefusals.BranchUnknown)] = QuotasRefusals.BranchUnknown("to", "7777"),
        [nameof(QuotasRefusals.NotForHalls)] = QuotasRefusals.NotForHalls("to", "7777"),
    };

    [Fact]
    public void Refusals_OfCampaignsAndQuotas_AreAllHere() =>
        new[] { typeof(CampaignsRefusals), typeof(QuotasRefusals) }
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static)).Select(m => m.Name)
            .ShouldBe(All.Keys, ignoreOrder: true);

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Format_EveryRefusal_FillsInEveryValue(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        foreach (var (name, refusal) in All)
        {
            Complete(name, Messages.Find(refusal.Code, culture), refusal.Data);
            foreach (var error in refusal.Errors)
                Complete(name, Messages.Find(error.Code, culture), error.Data);
        }

        foreach (var move in Enum.GetValues<CampaignMove>())
            Messages.Find($"move.{Rules.EnumCode.Of(move)}", culture).ShouldNotBeNull();
        foreach (var move in Enum.GetValues<RevisionMove>())
            Messages.Find($"move.{Rules.EnumCode.Of(move)}", culture).ShouldNotBeNull();
    }

    /// <summary>Every value the text names is given.</summary>
    private static void Complete(string name, string? text, IReadOnlyDictionary<string, string> data)
    {
        text.ShouldNotBeNull(name);
        var named = System.Text.RegularExpressions.Regex.Matches(text, @"\{(\w+)").Select(m => m.Groups[1].Value);
        named.Except(data.Keys).ShouldBeEmpty(name);
    }
}
