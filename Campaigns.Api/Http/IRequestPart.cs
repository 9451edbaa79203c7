using System.Reflection;
using Campaigns.Application.Results;
using Campaigns.Api.Problems;

namespace Campaigns.Api.Http;

/// <summary>
/// Something an endpoint takes from headers or the query that may be wrong or missing. It binds always and keeps its refusal as a value;
/// <see cref="RequestPartFilter"/>, which is on every endpoint of <c>/api/v1</c>, answers the refusal before the handler runs.
/// </summary>
internal interface IRequestPart
{
    Refusal? Refusal { get; }
}

/// <summary>Says to the OpenAPI document which header or query value a request part is.</summary>
/// <param name="In"><c>header</c> or <c>query</c>.</param>
/// <param name="Values">The values allowed, when they are a closed list.</param>
internal sealed record RequestParameter(string Name, string In, bool Required, string Description, IReadOnlyList<string>? Values = null)
{
    /// <summary>The JSON type of the value.</summary>
    public string Type { get; init; } = "string";

    public string? Format { get; init; }
}

internal static class RequestPartFilter
{
    /// <summary>Adds the check to endpoints whose handler takes a request part; the others run without it.</summary>
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext context, EndpointFilterDelegate next) =>
        context.MethodInfo.GetParameters().Any(TakesPart) ? invocation => CheckAsync(invocation, next) : next;

    private static bool TakesPart(ParameterInfo parameter) => typeof(IRequestPart).IsAssignableFrom(parameter.ParameterType);

    private static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        invocation.Arguments.OfType<IRequestPart>().FirstOrDefault(p => p.Refusal is not null)?.Refusal is { } refusal
            ? ValueTask.FromResult<object?>(new ProblemResult(refusal))
            : next(invocation);
}
