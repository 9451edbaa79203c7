using Campaigns.Api.Hosting;
using Campaigns.Application.Demo;
using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Startup;

return await ProgramStart.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddCampaigns(args);
    builder.AddApi();
    builder.UseDefaultAddress();
    await using var app = builder.Build();
    app.UseApi();
    await app.InitialiseCampaignsAsync();
    await app.StartAsync();
    await StartBanner.WriteAsync(app.Services.GetRequiredService<DemoClockService>(), app.Urls, CancellationToken.None);
    await app.WaitForShutdownAsync();
    return StartException.Succeeded;
});
