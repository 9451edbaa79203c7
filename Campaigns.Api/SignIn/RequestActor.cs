using Campaigns.Application.Actors;
using Campaigns.Application.SignIn;

namespace Campaigns.Api.SignIn;

/// <summary>Who calls, for the length of one request. Set by <see cref="ActorMiddleware"/>; handlers take <see cref="Actor"/> itself.</summary>
internal sealed class RequestActor
{
    public SignedIn? SignedIn { get; set; }

    /// <exception cref="InvalidOperationException">An endpoint that allows anonymous callers asked for an actor.</exception>
    public Actor Actor => SignedIn?.Actor ?? throw new InvalidOperationException("nobody is signed in");
}
