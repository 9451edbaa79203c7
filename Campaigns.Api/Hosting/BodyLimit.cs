using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace Campaigns.Api.Hosting;

/// <summary>
/// Answers a body that says it is too large with 413. A client that is already sending is listened to (up to a bound, keeping nothing), because a
/// connection closed under it would take the answer along. Bodies that don't say their size are stopped by the server at the same limit.
/// </summary>
internal static class BodyLimit
{
    private const long ListenedTo = 64 * 1024 * 1024;

    private const int BufferSize = 64 * 1024;

    public static async Task Check(HttpContext context, RequestDelegate next)
    {
        var feature = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (context.Request.ContentLength is not { } length || length <= (feature?.MaxRequestBodySize ?? ApiServices.MaxBodySize))
        {
            await next(context);
            return;
        }

        // Who asks first (Expect: 100-continue) sends nothing once refused.
        if (length <= ListenedTo && context.Request.Headers.Expect.Count == 0 && feature is { IsReadOnly: false })
        {
            feature.MaxRequestBodySize = ListenedTo;
            await DiscardAsync(context.Request.Body, context.RequestAborted);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static async Task DiscardAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await body.ReadAsync(buffer, cancellationToken) > 0)
            {
                // Read to be forgotten.
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
