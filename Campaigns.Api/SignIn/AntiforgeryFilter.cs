using Campaigns.Api.Problems;
using Campaigns.Application.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace Campaigns.Api.SignIn;

/// <summary>
/// Asks browsers for the anti-forgery token, whatever the content type: on unsafe methods, when the caller was recognised by the cookie.
/// Programs with a bearer token and anonymous endpoints send none. (The framework's own middleware ignores JSON bodies.)
/// </summary>
internal static class AntiforgeryFilter
{
    /// <summary>The header our pages send; <c>GET /session</c> hands the value out.</summary>
    public const string Header = "X-Antiforgery-Token";

    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext context, EndpointFilterDelegate next) => async invocation =>
        await IsForgedAsync(invocation.HttpContext) ? new ProblemResult(SignInRefusals.AntiforgeryMissing()) : await next(invocation);

    private static async Task<bool> IsForgedAsync(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method)
        && !HttpMethods.IsHead(context.Request.Method)
        && BrowserSession.Recognised(context)
        && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null
        && !await context.RequestServices.GetRequiredService<BrowserSession>().IsTokenValidAsync(context);
}
