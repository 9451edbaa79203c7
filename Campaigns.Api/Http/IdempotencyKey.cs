using System.Reflection;
using Campaigns.Application.Results;
using Microsoft.AspNetCore.Http.Metadata;

namespace Campaigns.Api.Http;

/// <summary>The <c>Idempotency-Key</c> of a request that creates or moves something: 1 to 100 visible ASCII characters, required.</summary>
internal sealed class IdempotencyKey : IRequestPart, IBindableFromHttpContext<IdempotencyKey>, IEndpointParameterMetadataProvider
{
    public const string Header = "Idempotency-Key";

    private const int MaxLength = 100;

    private readonly string? _value;

    private IdempotencyKey(string? value) => _value = value;

    /// <summary>The key; only read after <see cref="RequestPartFilter"/> let the request pass.</summary>
    public string Value => _value ?? "";

    public Refusal? Refusal => _value switch
    {
        null or "" => Refusal.Of(RefusalKind.PreconditionMissing, "idempotency-key-missing"),
        { Length: > MaxLength } => Invalid(),
        _ => _value.All(c => c is > ' ' and < (char)127) ? null : Invalid(),
    };

    public static ValueTask<IdempotencyKey?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<IdempotencyKey?>(new IdempotencyKey(context.Request.Headers[Header]));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new RequestParameter(Header, "header", true, "1 to 100 visible ASCII characters; the same key and body again gives the same answer"));

    private static Refusal Invalid() => Refusal.Invalid("idempotency-key-invalid", ("max", "100"));
}
