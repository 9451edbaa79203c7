using System.Globalization;
using System.Security.Claims;
using Campaigns.Application.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace Campaigns.Api.SignIn;

/// <summary>A pair of bearer tokens; the access token ends at <see cref="ExpiresAt"/>.</summary>
internal sealed record TokenPair(string AccessToken, DateTimeOffset ExpiresAt, string RefreshToken);

/// <summary>Makes and reads tickets: user id and security stamp, nothing else, protected by the framework's bearer token formats.</summary>
internal sealed class Tickets(IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
{
    public const string StampClaim = "stamp";

    private BearerTokenOptions Options => options.Get(BearerTokenDefaults.AuthenticationScheme);

    public static ClaimsPrincipal PrincipalOf(SignedIn user, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, user.Actor.UserId.ToString(CultureInfo.InvariantCulture)),
            new Claim(StampClaim, user.SecurityStamp),
        ],
        scheme));

    public TokenPair Issue(SignedIn user)
    {
        var now = time.GetUtcNow();
        var expires = now + Options.BearerTokenExpiration;
        var access = Options.BearerTokenProtector.Protect(Ticket(user, expires));
        var refresh = Options.RefreshTokenProtector.Protect(Ticket(user, now + Options.RefreshTokenExpiration));
        return new TokenPair(access, expires, refresh);
    }

    /// <summary>User id and stamp of a refresh token; null when it is none of ours or has ended.</summary>
    public (long UserId, string Stamp)? ReadRefresh(string token)
    {
        var ticket = Options.RefreshTokenProtector.Unprotect(token);
        if (ticket?.Properties.ExpiresUtc is not { } ends || ends <= time.GetUtcNow())
            return null;
        var principal = ticket.Principal;
        return (long.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture), principal.FindFirstValue(StampClaim)!);
    }

    private static AuthenticationTicket Ticket(SignedIn user, DateTimeOffset ends) => new(
        PrincipalOf(user, BearerTokenDefaults.AuthenticationScheme),
        new AuthenticationProperties { ExpiresUtc = ends },
        BearerTokenDefaults.AuthenticationScheme);
}
