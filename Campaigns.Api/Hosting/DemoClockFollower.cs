using Campaigns.Application.Demo;

namespace Campaigns.Api.Hosting;

/// <summary>
/// Keeps this node's business time at the demo clock of the data, which another node may have moved: asked for again with the first request of
/// each second. Production data, which has none, is asked once.
/// </summary>
internal sealed class DemoClockFollower(RequestDelegate next, DemoClockService demo, TimeProvider time)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private volatile bool _demo = true;
    private long _asked;

    public async Task InvokeAsync(HttpContext context)
    {
        if (_demo && context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && IsTime())
            _demo = await demo.LoadAsync(context.RequestAborted);
        await next(context);
    }

    private bool IsTime()
    {
        var (asked, now) = (Interlocked.Read(ref _asked), time.GetTimestamp());
        return (asked == 0 || time.GetElapsedTime(asked, now) >= Pace) && Interlocked.CompareExchange(ref _asked, now, asked) == asked;
    }
}
