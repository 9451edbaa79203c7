using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Slip;
using Campaigns.Application.Results;

namespace Campaigns.Api.Features.Enrolments.Slip;

/// <summary>The paper of an enrolment.</summary>
internal static class SlipEndpoints
{
    public static void MapSlip(this RouteGroupBuilder v1) =>
        v1.MapGet("/enrolments/{number}/slip", Print).WithName("printSlip").WithSummary("打印受理单（HTML） · The slip to print, both copies on one sheet")
            .WithExample(answer: "<!DOCTYPE html>…");

    private static async Task<HtmlAnswer> Print(
        string number, string? language, Actor actor, HttpRequest request, PrintSlipUseCase print, CancellationToken cancellationToken)
    {
        if (Language.Of(request, language) is not { } culture)
            return new HtmlAnswer { Refusal = Refusal.Field("language", "unknown-value", ("value", language!)) };
        var slip = await print.ExecuteAsync(actor, number, cancellationToken);
        return slip.IsSuccess
            ? new HtmlAnswer { Html = SlipPage.Of(slip.Value, culture), Policy = SlipStyle.Policy, Language = culture.Name }
            : new HtmlAnswer { Refusal = slip.Refusal };
    }
}
