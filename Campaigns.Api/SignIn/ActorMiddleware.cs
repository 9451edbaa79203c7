using System.Globalization;
using System.Security.Claims;
using Campaigns.Application.SignIn;

namespace Campaigns.Api.SignIn;

/// <summary>
/// Loads the actor of a ticket with the roles of this moment. A ticket that has ended (password changed, account disabled, a demo account
/// that may not be used here) leaves the caller anonymous, so that the endpoint's own rule answers 401.
/// </summary>
internal sealed class ActorMiddleware(RequestDelegate next, TicketService tickets, DemoAccess demo)
{
    public async Task InvokeAsync(HttpContext context, RequestActor current)
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            current.SignedIn = await FindAsync(context);
            if (current.SignedIn is null)
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    }

    private async Task<SignedIn?> FindAsync(HttpContext context) =>
        long.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && context.User.FindFirstValue(Tickets.StampClaim) is { } stamp
            ? await tickets.FindAsync(id, stamp, demo.Allowed, context.RequestAborted)
            : null;
}
