using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.SignIn;
using Campaigns.Application.Results;
using Campaigns.Application.SignIn;

namespace Campaigns.Api.Features.SignIn;

/// <summary>How programs sign in: bearer tokens.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this RouteGroupBuilder v1)
    {
        v1.MapPost("/token", SignIn).AllowAnonymous().WithName("createToken").WithSummary("程序登录 · Sign a program in")
            .WithExample(SignInExamples.Credentials, SignInExamples.Token);
        v1.MapPost("/token/refresh", Refresh).AllowAnonymous().WithName("refreshToken").WithSummary("换取新令牌 · A new pair for a refresh token")
            .WithExample(SignInExamples.Refresh, SignInExamples.Token);
    }

    private static async Task<OkAnswer<TokenAnswer>> SignIn(
        Credentials body, HttpContext context, SignInGate gate, Tickets tickets, CancellationToken cancellationToken)
    {
        var result = await gate.SignInAsync(body, context.Connection.RemoteIpAddress, cancellationToken);
        return Answer.Ok(result, user => TokenAnswer.Of(user, tickets.Issue(user)));
    }

    private static async Task<OkAnswer<TokenAnswer>> Refresh(
        RefreshRequest body, TicketService users, DemoAccess demo, Tickets tickets, CancellationToken cancellationToken)
    {
        var ticket = tickets.ReadRefresh(body.RefreshToken);
        var user = ticket is var (id, stamp) ? await users.FindAsync(id, stamp, demo.Allowed, cancellationToken) : null;
        Result<SignedIn> result = user is null ? SignInRefusals.NotSignedIn() : user;
        return Answer.Ok(result, signedIn => TokenAnswer.Of(signedIn, tickets.Issue(signedIn)));
    }
}
