namespace Campaigns.Api.Pages;

/// <summary>Puts the console before the endpoints, where it was built.</summary>
internal static class ConsolePages
{
    public static void UseConsole(this WebApplication app)
    {
        if (ConsoleFolder.Find(app.Configuration) is not { } folder)
            return;
        var page = ActivatorUtilities.CreateInstance<ConsolePage>(app.Services, folder);
        app.UseMiddleware<ConsoleMiddleware>(page, ConsoleFile.Index(folder));
    }
}
