using System.Net;
using System.Text.Json;

namespace Campaigns.TestKit.Processes;

/// <summary>A request as its sender noted it down before sending it: sent again after a crash, it is the same to the byte.</summary>
public sealed record NotedRequest(string UserName, string Path, object Body, string Key)
{
    public override string ToString() => $"{UserName} POST {Path} {JsonSerializer.Serialize(Body)} ({Key})";
}

public sealed record NotedAnswer(HttpStatusCode Status, bool Replayed, JsonElement Body)
{
    /// <summary>The code of a problem.</summary>
    public string? Code => Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    public string Text(string property) => Body.GetProperty(property).GetString()!;

    public InvalidOperationException Unexpected(NotedRequest request) => new($"{request} was answered {(int)Status}: {Body}");
}
