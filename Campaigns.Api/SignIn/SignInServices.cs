using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Campaigns.Api.SignIn;

/// <summary>Cookie for the browser, the framework's bearer tokens for programs; who signs in is decided by the use cases.</summary>
internal static class SignInServices
{
    private const string EitherScheme = "Either";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<RequestActor>();
        services.AddScoped(provider => provider.GetRequiredService<RequestActor>().Actor);
        services.AddSingleton<DemoAccess>();
        services.AddSingleton<Tickets>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<SignInGate>();
        services.AddSingleton<BrowserSession>();
        // Fixed, so that every process reads the others' tickets wherever it is installed.
        services.AddDataProtection().SetApplicationName("Campaigns");
        services.AddSingleton<DatabaseKeyRepository>();
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseKeyRepository>((options, keys) => options.XmlRepository = keys);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = AntiforgeryFilter.Header;
            options.Cookie.Name = "campaigns.antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddBearerToken(BearerTokenDefaults.AuthenticationScheme)
            .AddCookie(CookieAuthenticationDefaults.AuthenticationScheme, ConfigureCookie);
        services.AddAuthorizationBuilder().SetFallbackPolicy(SignedInPolicy());
    }

    private static string SchemeOf(HttpContext context) => context.Request.Headers.Authorization.Count > 0
        ? BearerTokenDefaults.AuthenticationScheme
        : CookieAuthenticationDefaults.AuthenticationScheme;

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "campaigns.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // A working day; sliding, so that a clerk is not signed out at the counter.
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Signed in, unless the request matches no endpoint of ours: 404, 405 and 415 are told to everybody.</summary>
    private static AuthorizationPolicy SignedInPolicy() => new AuthorizationPolicyBuilder()
        .RequireAssertion(context => context.User.Identity?.IsAuthenticated == true
            || (context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint))
        .Build();
}
