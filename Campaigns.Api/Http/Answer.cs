using Campaigns.Application.Results;

namespace Campaigns.Api.Http;

/// <summary>
/// Turns a use case's result into an answer. The return types tell the OpenAPI document what a handler answers, so a handler says
/// <c>Task&lt;OkAnswer&lt;Thing&gt;&gt;</c>, never <c>IResult</c>.
/// </summary>
internal static class Answer
{
    /// <param name="etag">The version, for things that are changed with <c>If-Match</c>.</param>
    public static OkAnswer<T> Ok<T>(Result<T> result, Func<T, long>? etag = null) => Ok(result, value => value, etag);

    /// <summary>As above, with the value in its HTTP form (ids as strings).</summary>
    public static OkAnswer<TBody> Ok<T, TBody>(Result<T> result, Func<T, TBody> form, Func<T, long>? etag = null) => result.IsSuccess
        ? new OkAnswer<TBody> { Body = form(result.Value), Replayed = result.Replayed, ETag = etag?.Invoke(result.Value) }
        : new OkAnswer<TBody> { Refusal = result.Refusal };

    /// <param name="location">Where the thing made can be read, from <c>/api/v1</c> on.</param>
    public static CreatedAnswer<T> Created<T>(Result<T> result, Func<T, string> location, Func<T, long>? etag = null) =>
        Created(result, value => value, location, etag);

    public static CreatedAnswer<TBody> Created<T, TBody>(
        Result<T> result, Func<T, TBody> form, Func<T, string> location, Func<T, long>? etag = null) => result.IsSuccess
        ? new CreatedAnswer<TBody>
        {
            Body = form(result.Value), Replayed = result.Replayed, Location = location(result.Value), ETag = etag?.Invoke(result.Value),
        }
        : new CreatedAnswer<TBody> { Refusal = result.Refusal };

    /// <param name="location">Where the outcome can be read, from <c>/api/v1</c> on.</param>
    public static AcceptedAnswer<T> Accepted<T>(Result<T> result, Func<T, string> location) => result.IsSuccess
        ? new AcceptedAnswer<T> { Body = result.Value, Replayed = result.Replayed, Location = location(result.Value) }
        : new AcceptedAnswer<T> { Refusal = result.Refusal };

    public static NoContentAnswer NoContent<T>(Result<T> result) => new() { Refusal = result.Refusal, Replayed = result.Replayed };
}
