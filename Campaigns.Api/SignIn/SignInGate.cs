using System.Net;
using Campaigns.Api.Features.SignIn;
using Campaigns.Application.Results;
using Campaigns.Application.SignIn;
using Campaigns.Application.SignIn.SignIn;

namespace Campaigns.Api.SignIn;

/// <summary>Signing in as seen from the network: the attempts are counted, demo accounts depend on who can reach the service.</summary>
internal sealed class SignInGate(SignInUseCase signIn, SignInThrottle throttle, DemoAccess demo)
{
    public async Task<Result<SignedIn>> SignInAsync(Credentials credentials, IPAddress? address, CancellationToken cancellationToken)
    {
        if (!throttle.TryEnter(credentials.UserName, address))
            return SignInRefusals.TooManyAttempts(SignInThrottle.WindowMinutes);
        var result = await signIn.ExecuteAsync(new SignInCommand(credentials.UserName, credentials.Password, demo.Allowed), cancellationToken);
        if (result.IsSuccess)
            throttle.Succeeded(credentials.UserName, address);
        return result;
    }
}
