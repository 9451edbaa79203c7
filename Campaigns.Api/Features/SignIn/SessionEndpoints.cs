using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.SignIn;
using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.SignIn;
using Campaigns.Application.SignIn.ChangePassword;
using Campaigns.Application.SignIn.Describe;

namespace Campaigns.Api.Features.SignIn;

/// <summary>How the browser signs in: a cookie, and a token against forged requests.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this RouteGroupBuilder v1)
    {
        v1.MapGet("/session", Get).WithName("getSession").WithSummary("当前登录 · Who is signed in, and the anti-forgery token")
            .WithExample(answer: SignInExamples.Session);
        v1.MapPost("/session", SignIn).AllowAnonymous().WithName("createSession").WithSummary("浏览器登录 · Sign the browser in")
            .WithExample(SignInExamples.Credentials, SignInExamples.Session);
        v1.MapDelete("/session", SignOut).WithName("deleteSession").WithSummary("退出登录 · Sign the browser out").WithExample();
        v1.MapPost("/session/password", ChangePassword).WithName("changePassword")
            .WithSummary("修改密码，其他登录随即失效 · Change one's password; every other sign-in ends")
            .WithExample(SignInExamples.PasswordChange);
    }

    private static async Task<OkAnswer<SessionAnswer>> Get(
        Actor actor, HttpContext context, BrowserSession browser, DescribeSessionUseCase describe, CancellationToken cancellationToken)
    {
        Result<SessionAnswer> answer =
            SessionAnswer.Of(actor, browser.AntiforgeryToken(context), await describe.ExecuteAsync(actor, cancellationToken));
        return Answer.Ok(answer);
    }

    private static async Task<OkAnswer<SessionAnswer>> SignIn(
        Credentials body, HttpContext context, SignInGate gate, BrowserSession browser, DescribeSessionUseCase describe, CancellationToken cancellationToken)
    {
        var result = await gate.SignInAsync(body, context.Connection.RemoteIpAddress, cancellationToken);
        if (!result.IsSuccess)
            return Answer.Ok<SessionAnswer>(result.Refusal);
        var user = result.Value;
        await browser.SignInAsync(context, user);
        var view = await describe.ExecuteAsync(user.Actor, cancellationToken);
        return Answer.Ok<SessionAnswer>(SessionAnswer.Of(user.Actor, browser.AntiforgeryToken(context), view));
    }

    private static async Task<NoContentAnswer> SignOut(HttpContext context, BrowserSession browser)
    {
        await browser.SignOutAsync(context);
        Result<Done> done = Done.Value;
        return Answer.NoContent(done);
    }

    private static async Task<NoContentAnswer> ChangePassword(
        PasswordChange body, Actor actor, HttpContext context, ChangePasswordUseCase change, SignInThrottle throttle, BrowserSession browser,
        CancellationToken cancellationToken)
    {
        var address = context.Connection.RemoteIpAddress;
        Result<SignedIn> result = throttle.TryEnter(actor.UserName, address)
            ? await change.ExecuteAsync(actor, new ChangePasswordCommand(body.CurrentPassword, body.NewPassword), cancellationToken)
            : SignInRefusals.TooManyAttempts(SignInThrottle.WindowMinutes);
        if (result.IsSuccess)
        {
            throttle.Succeeded(actor.UserName, address);
            if (BrowserSession.Recognised(context))
                await browser.SignInAsync(context, result.Value);
        }

        return Answer.NoContent(result);
    }
}
