using System.Globalization;
using Campaigns.Application.Text;

namespace Campaigns.Api.Problems;

/// <summary>The language of an answer: the best of <c>Accept-Language</c> that the product speaks, zh-CN when none is asked for.</summary>
internal static class Language
{
    /// <summary>The language asked for by its name, <c>zh-CN</c> or <c>en</c>; without a name that of the request, null when the product doesn't speak it.</summary>
    public static CultureInfo? Of(HttpRequest request, string? name) => name switch
    {
        null or "" => Of(request),
        "zh-CN" => Messages.Chinese,
        "en" => Messages.English,
        _ => null,
    };

    public static CultureInfo Of(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage
            .Where(l => l.Quality != 0)
            .OrderByDescending(l => l.Quality ?? 1);
        foreach (var language in wanted)
        {
            if (language.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
                return Messages.Chinese;
            if (language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                return Messages.English;
        }

        return Messages.Chinese;
    }
}
