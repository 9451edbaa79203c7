namespace Campaigns.Rules.Audience;

/// <summary>The way a member comes to join (渠道).</summary>
public enum Channel
{
    Hall,
    Online,
    Telesales,
}

/// <summary>When, and through which channel, a rule is asked about a member.</summary>
/// <param name="On">The business date.</param>
public readonly record struct Occasion(DateOnly On, Channel Channel = Channel.Hall);
