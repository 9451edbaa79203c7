using System.Reflection;
using Campaigns.Api.Problems;
using Campaigns.Application.Results;
using Microsoft.AspNetCore.Http.Metadata;

namespace Campaigns.Api.Http;

/// <summary>A success with its headers, or a refusal as a problem. Made by <see cref="Answer"/>.</summary>
internal abstract class AnswerResult : IResult
{
    public const string ReplayedHeader = "Idempotency-Replayed";

    public Refusal? Refusal { get; init; }

    public bool Replayed { get; init; }

    public long? ETag { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Replayed)
            httpContext.Response.Headers[ReplayedHeader] = "true";
        if (Refusal is not null)
            return ProblemWriter.WriteAsync(httpContext, Refusal);
        if (ETag is { } version)
            httpContext.Response.Headers.ETag = IfMatch.ETag(version);
        return WriteAsync(httpContext);
    }

    protected abstract Task WriteAsync(HttpContext httpContext);
}

/// <summary>200 with a body.</summary>
internal sealed class OkAnswer<T> : AnswerResult, IEndpointMetadataProvider
{
    public T? Body { get; init; }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    protected override Task WriteAsync(HttpContext httpContext) => httpContext.Response.WriteAsJsonAsync(Body, httpContext.RequestAborted);
}

/// <summary>201 with a body and the address of the thing made.</summary>
internal sealed class CreatedAnswer<T> : AnswerResult, IEndpointMetadataProvider
{
    public T? Body { get; init; }

    /// <summary>From <c>/api/v1</c> on, with a leading slash.</summary>
    public string Location { get; init; } = "";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));

    protected override Task WriteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status201Created;
        httpContext.Response.Headers.Location = "/api/v1" + Location;
        return httpContext.Response.WriteAsJsonAsync(Body, httpContext.RequestAborted);
    }
}

/// <summary>202: begun, with the address where its outcome can be read.</summary>
internal sealed class AcceptedAnswer<T> : AnswerResult, IEndpointMetadataProvider
{
    public T? Body { get; init; }

    /// <summary>From <c>/api/v1</c> on, with a leading slash.</summary>
    public string Location { get; init; } = "";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status202Accepted, typeof(T), ["application/json"]));

    protected override Task WriteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status202Accepted;
        httpContext.Response.Headers.Location = "/api/v1" + Location;
        return httpContext.Response.WriteAsJsonAsync(Body, httpContext.RequestAborted);
    }
}

/// <summary>204: done, nothing to tell.</summary>
internal sealed class NoContentAnswer : AnswerResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent, typeof(void)));

    protected override Task WriteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
