using Campaigns.Application.Results;

namespace Campaigns.Application.Campaigns;

/// <summary>The reason a person gives for a change, kept with it.</summary>
internal static class Reason
{
    private const int MaxLength = 200;

    /// <summary>Null when the reason will do.</summary>
    public static Refusal? Check(string? reason, bool required)
    {
        if (required && string.IsNullOrWhiteSpace(reason))
            return Refusal.Field("reason", "required");
        return reason?.Length > MaxLength ? Refusal.Field("reason", "too-long", ("max", "200")) : null;
    }

    /// <summary>Blank counts as none; empty text is never stored.</summary>
    public static string? Tidy(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
}
