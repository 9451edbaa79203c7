using System.Text.Encodings.Web;
using Campaigns.Api.Features.Health;
using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Api.SignIn;
using Campaigns.Application.Time;
using Campaigns.Rules.Definitions;
using Microsoft.AspNetCore.Http.Json;

namespace Campaigns.Api.Hosting;

/// <summary>What the API host adds to the composition that both hosts share (<c>AddCampaigns</c>).</summary>
internal static class ApiServices
{
    /// <summary>The largest body of a JSON request, in bytes; uploads say their own limit on the endpoint.</summary>
    public const long MaxBodySize = 1024 * 1024;

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodySize;
        });
        builder.Logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            // Its scope holds the request's path, and paths hold phone numbers: RequestLog writes the route's template.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Services.AddHttp();
        builder.Services.AddSignIn();
        builder.Services.AddOpenApiDocument();
        builder.Services.AddSingleton<MetricsCollector>();
    }

    private static void AddHttp(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            DefinitionJson.Configure(options.SerializerOptions);
            options.SerializerOptions.AllowOutOfOrderMetadataProperties = true;
            options.SerializerOptions.AllowDuplicateProperties = false;
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        services.AddOptions<JsonOptions>().Configure<IBusinessClock>(
            (options, clock) => options.SerializerOptions.Converters.Add(new BusinessTimeConverter(clock)));
        // Faults of binding come as exceptions in every environment, so that FaultHandler words them all.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddExceptionHandler<FaultHandler>();
    }
}
