using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Campaigns.Api.Tests.Support;

/// <summary>Keeps every log line with all its scopes, as a structured log would.</summary>
internal sealed class LogLines : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public IReadOnlyList<string> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        // Nothing is held open.
    }

    private sealed class Logger(LogLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => lines._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            lines._scopes.ForEachScope((scope, all) => all.Add(Text(scope)), scopes);
            lines._lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception} [{string.Join("; ", scopes)}]");
        }

        private static string Text(object? scope) => scope is IEnumerable<KeyValuePair<string, object>> values
            ? string.Join(", ", values.Select(v => $"{v.Key}={v.Value}"))
            : $"{scope}";
    }
}
