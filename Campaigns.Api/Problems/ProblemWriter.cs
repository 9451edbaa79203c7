using System.Diagnostics;
using System.Globalization;
using Campaigns.Application.Results;

namespace Campaigns.Api.Problems;

/// <summary>Writes a problem as the answer of a request.</summary>
internal static class ProblemWriter
{
    private const string RetryAfterSeconds = "2";

    public static Task WriteAsync(HttpContext context, Refusal refusal) =>
        WriteAsync(context, culture => ProblemMapper.From(refusal, culture, TraceIdOf(context)));

    public static Task WriteStatusAsync(HttpContext context, int status) =>
        WriteAsync(context, culture => ProblemMapper.FromStatus(status, culture, TraceIdOf(context)));

    /// <summary>503: the database can't serve; says when to come again.</summary>
    public static Task WriteOutageAsync(HttpContext context, string code)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return WriteAsync(context, culture => ProblemMapper.FromOutage(code, culture, TraceIdOf(context)));
    }

    /// <summary>The id that joins an answer with its log lines.</summary>
    public static string TraceIdOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    private static Task WriteAsync(HttpContext context, Func<CultureInfo, Problem> make)
    {
        var culture = Language.Of(context.Request);
        var problem = make(culture);
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.ContentLanguage = culture.Name;
        context.Response.Headers.Vary = "Accept-Language";
        return context.Response.WriteAsJsonAsync(problem, options: null, Problem.ContentType, context.RequestAborted);
    }
}

/// <summary>A refusal as the answer of an endpoint.</summary>
internal sealed class ProblemResult(Refusal refusal) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => ProblemMapper.StatusOf(refusal.Kind);

    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriter.WriteAsync(httpContext, refusal);
}

/// <summary>A status of the service itself as the answer of an endpoint.</summary>
internal sealed class StatusProblemResult(int status) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => status;

    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriter.WriteStatusAsync(httpContext, status);
}
