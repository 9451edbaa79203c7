namespace Campaigns.Api.OpenApi;

/// <summary>What an operation's request and success look like in the OpenAPI document, as values of its own types.</summary>
internal sealed record OperationExample(object? Body, object? Answer);

internal static class OperationExampleExtensions
{
    /// <summary>Gives the operation its example; a test asks one of every operation.</summary>
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder builder, object? body = null, object? answer = null) =>
        builder.WithMetadata(new OperationExample(body, answer));
}
