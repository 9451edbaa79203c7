using System.Security.Cryptography;
using Campaigns.Api.SignIn;
using Campaigns.Application.Demo;
using Campaigns.Application.Sample;

namespace Campaigns.Api.Pages;

/// <summary>
/// The one page of the console, written anew for each request: with the nonce that its style elements carry under the content security policy, and with
/// the demo accounts where they can be used.
/// </summary>
internal sealed class ConsolePage(string folder, DemoAccess access, DemoClockService demo)
{
    public const string FileName = "index.html";

    private const string EmptyNonce = "<meta name=\"style-nonce\" content=\"\" />";
    private const string NoAccounts = "<meta name=\"demo-accounts\" content=\"\" />";
    private const int NonceBytes = 16;

    private static readonly string Accounts = string.Join(' ', SampleAccounts.All.Select(a => a.UserName));

    private readonly string _template = File.ReadAllText(Path.Combine(folder, FileName));

    public async Task WriteAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        var page = _template.Replace(EmptyNonce, EmptyNonce.Replace("\"\"", $"\"{nonce}\"", StringComparison.Ordinal), StringComparison.Ordinal);
        if (access.Allowed && await demo.IsDemoAsync(context.RequestAborted))
            page = page.Replace(NoAccounts, NoAccounts.Replace("\"\"", $"\"{Accounts}\"", StringComparison.Ordinal), StringComparison.Ordinal);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce);
        headers.CacheControl = "no-cache";
        context.Response.ContentType = "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.WriteAsync(page, context.RequestAborted);
    }

    /// <summary>Nothing from outside, no inline script, styles by nonce; pictures also as the page makes them (a drawn signature, an exported chart).</summary>
    private static string Policy(string nonce) =>
        $"default-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}
