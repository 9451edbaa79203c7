using System.Globalization;
using Campaigns.Application.Time;

namespace Campaigns.Api.Hosting;

/// <summary>Every answer of the API tells the business time it was made at, so that pages count down to what expires by the service's clock and not by a hall PC's.</summary>
internal sealed class BusinessTimeHeader(RequestDelegate next, IBusinessClock clock)
{
    public const string Name = "Campaigns-Time";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            context.Response.OnStarting(Set, context);
        return next(context);
    }

    private Task Set(object state)
    {
        ((HttpContext)state).Response.Headers[Name] = clock.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fffK", CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }
}
