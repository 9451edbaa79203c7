using Microsoft.OpenApi;

namespace Campaigns.Api.OpenApi;

/// <summary>How callers are recognised, as the document tells it.</summary>
internal static class SecuritySchemes
{
    private const string Bearer = "bearer";

    private const string Cookie = "cookie";

    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSecurityScheme>(Bearer, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Programs: the accessToken of POST /token",
        });
        document.AddComponent<IOpenApiSecurityScheme>(Cookie, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "campaigns.session",
            Description = "Browsers: set by POST /session; unsafe methods also need X-Antiforgery-Token",
        });
    }

    /// <summary>Either of the two.</summary>
    public static List<OpenApiSecurityRequirement> Required(OpenApiDocument document) =>
    [
        new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] },
        new() { [new OpenApiSecuritySchemeReference(Cookie, document)] = [] },
    ];
}
