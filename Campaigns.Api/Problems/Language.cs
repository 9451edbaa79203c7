using System.Globalization;
using Campaigns.Application.Text;

namespace Campaigns.Api.Problems;

/// <summary>The language of an answer: the best of <c>Accept-Language</c> that the product speaks, zh-CN when none is asked for.</summary>
internal static class Language
{
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
