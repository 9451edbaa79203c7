namespace Campaigns.Application.Integrity;

/// <summary>What breaks a rule: a stable code (the key of its text), what it is about (<c>enrolment:1234</c>) and the values the text names.</summary>
public sealed record Violation(string Code, string Subject, IReadOnlyDictionary<string, string> Data);

/// <summary>Collects what one rule finds: every violation is counted, the first ones are kept.</summary>
public sealed class Findings
{
    /// <summary>Enough to see what is wrong; a broken rule may have millions.</summary>
    public const int Kept = 100;

    private readonly List<Violation> _violations = [];

    /// <summary>How many things were looked at.</summary>
    public long Checked { get; private set; }

    public long Count { get; private set; }

    public IReadOnlyList<Violation> Violations => _violations;

    public void Look(long things) => Checked += things;

    public void Add(Violation violation)
    {
        Count++;
        if (_violations.Count < Kept)
            _violations.Add(violation);
    }
}
