using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Campaigns.Api.SignIn;

/// <summary>Whether accounts of the sample data may be used: only while every address the service listens on is this machine's own.</summary>
internal sealed class DemoAccess(IServer server)
{
    // Asked anew each time: the addresses are known only once the server has started.
    public bool Allowed => server.Features.Get<IServerAddressesFeature>()?.Addresses.All(IsLoopback) ?? true;

    /// <summary>Names other than localhost (<c>*</c>, <c>+</c>, a host name) and sockets are taken as reachable by others.</summary>
    internal static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
