using System.Collections.Concurrent;
using System.Net;

namespace Campaigns.Api.SignIn;

/// <summary>
/// At most <see cref="MaxAttempts"/> failed attempts for one user name from one address in <see cref="WindowMinutes"/> minutes. By name and address
/// together, because a whole hall shares one address and a stranger must not be able to lock a clerk out. Kept in this process only.
/// </summary>
internal sealed class SignInThrottle(TimeProvider time)
{
    public const int MaxAttempts = 10;

    public const int WindowMinutes = 5;

    // Names come from outside: what is kept of them is bounded in length and in count.
    private const int MaxNameLength = 60;

    private const int SweepAbove = 10_000;

    private readonly ConcurrentDictionary<(string, IPAddress?), Window> _windows = new();

    /// <summary>Counts an attempt; false when there were too many.</summary>
    public bool TryEnter(string userName, IPAddress? address)
    {
        var now = time.GetUtcNow();
        if (_windows.Count > SweepAbove)
            Sweep(now);
        var window = _windows.AddOrUpdate(
            Key(userName, address),
            _ => new Window(now.AddMinutes(WindowMinutes), 1),
            (_, old) => old.Ends <= now ? new Window(now.AddMinutes(WindowMinutes), 1) : old with { Attempts = Math.Min(old.Attempts, MaxAttempts) + 1 });
        return window.Attempts <= MaxAttempts;
    }

    /// <summary>A success forgets the attempts before it.</summary>
    public void Succeeded(string userName, IPAddress? address) => _windows.TryRemove(Key(userName, address), out _);

    private static (string, IPAddress?) Key(string userName, IPAddress? address) =>
        (userName.Length > MaxNameLength ? userName[..MaxNameLength] : userName, address);

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, window) in _windows)
        {
            if (window.Ends <= now)
                _windows.TryRemove(key, out _);
        }
    }

    private sealed record Window(DateTimeOffset Ends, int Attempts);
}
