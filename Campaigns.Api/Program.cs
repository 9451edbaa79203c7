using Campaigns.Api.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddApi();
var app = builder.Build();
app.UseApi();
await app.RunAsync();
