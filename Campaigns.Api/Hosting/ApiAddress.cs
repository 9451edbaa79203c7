namespace Campaigns.Api.Hosting;

/// <summary>Where the service listens when nothing says otherwise: on this machine alone, for an installation starts with known accounts.</summary>
internal static class ApiAddress
{
    public const string Default = "http://127.0.0.1:5080";

    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        if (Settings.All(s => string.IsNullOrEmpty(builder.Configuration[s])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Default);
    }
}
