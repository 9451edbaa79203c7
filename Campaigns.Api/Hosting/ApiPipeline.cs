using Campaigns.Api.Features;
using Campaigns.Api.Features.Health;
using Campaigns.Api.Pages;
using Campaigns.Api.Problems;
using Campaigns.Api.SignIn;
using Campaigns.Jobs.Composition;

namespace Campaigns.Api.Hosting;

/// <summary>The order of the pipeline, outermost first.</summary>
internal static class ApiPipeline
{
    public static void UseApi(this WebApplication app)
    {
        // Made now, so that it counts from the first request.
        app.Services.GetRequiredService<MetricsCollector>();
        app.Use(SecurityHeaders.Add);
        app.UseMiddleware<BusinessTimeHeader>();
        app.UseMiddleware<RequestLog>();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(answer => ProblemWriter.WriteStatusAsync(answer.HttpContext, answer.HttpContext.Response.StatusCode));
        app.UseConsole();
        app.UseRouting();
        if (app.Services.GetRequiredService<CampaignsOptions>().Engine != DatabaseEngine.Sqlite)
            app.UseMiddleware<DemoClockFollower>();
        app.Use(BodyLimit.Check);
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        app.UseAuthorization();
        Endpoints.Map(app);
    }
}
