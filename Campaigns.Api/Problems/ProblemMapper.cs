using System.Globalization;
using Campaigns.Application.Results;
using Campaigns.Application.Text;
using Campaigns.Data.Dialects;
using Campaigns.Rules;

namespace Campaigns.Api.Problems;

/// <summary>The one place where a refusal becomes an HTTP status and sentences.</summary>
internal static class ProblemMapper
{
    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.NotSignedIn => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Absent => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.KeyReused => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.PreconditionMissing => StatusCodes.Status428PreconditionRequired,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a refusal kind without a status"),
    };

    public static Problem From(Refusal refusal, CultureInfo culture, string traceId) =>
        Build(StatusOf(refusal.Kind), $"title.{EnumCode.Of(refusal.Kind)}", refusal, culture, traceId);

    /// <summary>A no of the transport itself, before any use case was asked (routing, sign-in, content type, a fault).</summary>
    public static Problem FromStatus(int status, CultureInfo culture, string traceId)
    {
        var (title, code) = status switch
        {
            StatusCodes.Status400BadRequest => ("title.invalid", "invalid-request"),
            StatusCodes.Status401Unauthorized => ("title.not-signed-in", "not-signed-in"),
            StatusCodes.Status403Forbidden => ("title.forbidden", "forbidden"),
            StatusCodes.Status404NotFound => ("title.absent", "address-unknown"),
            StatusCodes.Status405MethodNotAllowed => ("title.invalid", "method-not-allowed"),
            StatusCodes.Status408RequestTimeout => ("title.invalid", "request-timeout"),
            StatusCodes.Status413PayloadTooLarge => ("title.too-large", "body-too-large"),
            StatusCodes.Status415UnsupportedMediaType => ("title.invalid", "unsupported-media-type"),
            StatusCodes.Status503ServiceUnavailable => ("title.fault", "not-ready"),
            < StatusCodes.Status500InternalServerError => ("title.invalid", "invalid-request"),
            _ => ("title.fault", "fault"),
        };
        return Build(status, title, Refusal.Invalid(code, ("traceId", traceId)), culture, traceId);
    }

    /// <summary>The database can't serve. Codes that only an operator understands (they name files) are told as the general one.</summary>
    public static Problem FromOutage(string code, CultureInfo culture, string traceId) => Build(
        StatusCodes.Status503ServiceUnavailable, "title.fault", Refusal.Invalid(code == Outage.Full ? code : Outage.Unavailable), culture, traceId);

    private static Problem Build(int status, string title, Refusal refusal, CultureInfo culture, string traceId) => new(
        $"urn:campaigns:problem:{refusal.Code}",
        Messages.Format(title, null, culture),
        status,
        Messages.Format(refusal.Code, refusal.Data, culture),
        refusal.Code,
        refusal.Errors.GroupBy(e => e.Field, StringComparer.Ordinal).ToDictionary(
            g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(e => Messages.Format(e.Code, e.Data, culture))], StringComparer.Ordinal),
        [.. refusal.Reasons.Where(r => !r.Passed).Select(r => new ProblemReason(r.Code, OutcomeText.Of(r, culture), r.Data))],
        refusal.Data,
        traceId);
}
