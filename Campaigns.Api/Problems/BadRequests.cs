using System.Text.Json;
using System.Text.RegularExpressions;
using Campaigns.Application.Results;

namespace Campaigns.Api.Problems;

/// <summary>What was wrong with a request that could not even be read, told by field and never in the framework's words.</summary>
internal static partial class BadRequests
{
    public static Refusal From(BadHttpRequestException exception) => exception.InnerException switch
    {
        // The reader's own exception, inside or itself: the text is no JSON at all.
        JsonException { InnerException: JsonException } => Refusal.Invalid("malformed-json"),
        JsonException reader when reader.GetType() != typeof(JsonException) => Refusal.Invalid("malformed-json"),
        JsonException fault => FromValue(fault),
        _ => Refusal.Invalid("invalid-request"),
    };

    private static Refusal FromValue(JsonException fault)
    {
        var path = Field(fault.Path);
        var missing = MissingNames().Match(fault.Message);
        if (!missing.Success)
            return Refusal.Field(path.Length == 0 ? "body" : path, "value-not-understood");
        var prefix = path.Length == 0 ? "" : path + ".";
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        return new Refusal(RefusalKind.Invalid, "invalid-request")
        {
            Errors = [.. missing.Groups["name"].Captures.Select(c => new FieldError(prefix + c.Value, "required", none))],
        };
    }

    /// <summary><c>$.offers[0].depositFen</c> → <c>offers[0].depositFen</c>.</summary>
    private static string Field(string? path) => path is null or "$" ? "" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path[1..];

    // The serializer tells the missing members nowhere else. Only the naming of fields depends on it, never the status or the code.
    [GeneratedRegex("missing required properties including: ('(?<name>[^']+)'(, |;|\\.)?)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MissingNames();
}
