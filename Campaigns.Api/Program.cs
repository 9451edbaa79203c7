using Campaigns.Api.Hosting;
using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Startup;

return await ProgramStart.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddCampaigns(args);
    builder.AddApi();
    await using var app = builder.Build();
    app.UseApi();
    await app.InitialiseCampaignsAsync();
    await app.RunAsync();
    return 0;
});
