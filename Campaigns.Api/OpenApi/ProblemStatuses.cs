using Campaigns.Api.Http;
using Microsoft.OpenApi;

namespace Campaigns.Api.OpenApi;

/// <summary>Which problems an operation may answer, as far as its shape tells; <c>default</c> stands for the rest.</summary>
internal static class ProblemStatuses
{
    public static IEnumerable<(string Status, string Description)> Of(
        OpenApiOperation operation, IReadOnlyList<RequestParameter> parameters, bool anonymous)
    {
        var keyed = parameters.Any(p => p.Name == IdempotencyKey.Header);
        var versioned = parameters.Any(p => p.Name == "If-Match");
        if (operation.RequestBody is not null || operation.Parameters is { Count: > 0 })
            yield return ("400", "The request is not valid; errors name the fields");
        yield return ("401", anonymous ? "Not recognised" : "Not signed in");
        if (!anonymous)
        {
            yield return ("403", "The role lacks the permission");
            yield return ("404", "Absent, or outside the caller's subtree");
        }

        if (keyed || versioned)
            yield return ("409", "A rule says no, or a conflict");
        if (versioned)
            yield return ("412", "Changed since it was read");
        if (keyed)
            yield return ("422", "The key was used for another body");
        if (keyed || versioned)
            yield return ("428", "A required header is missing");
        yield return ("default", "Any other problem");
    }
}
