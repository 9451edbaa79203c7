using Campaigns.Application.SignIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Campaigns.Api.SignIn;

/// <summary>The browser's cookie and the anti-forgery token that goes with it.</summary>
internal sealed class BrowserSession(IAntiforgery antiforgery)
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Whether the caller was recognised by the cookie, which the browser sends by itself.</summary>
    public static bool Recognised(HttpContext context) => context.User.Identity?.AuthenticationType == Scheme;

    /// <summary>Sets the cookie; the rest of this request runs as that user, so that the token made next is theirs.</summary>
    public Task SignInAsync(HttpContext context, SignedIn user)
    {
        context.User = Tickets.PrincipalOf(user, Scheme);
        return context.SignInAsync(Scheme, context.User);
    }

    public Task SignOutAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>The token for pages; its counterpart is set as a cookie.</summary>
    public string AntiforgeryToken(HttpContext context) => antiforgery.GetAndStoreTokens(context).RequestToken!;

    public Task<bool> IsTokenValidAsync(HttpContext context) => antiforgery.IsRequestValidAsync(context);
}
