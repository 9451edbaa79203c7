namespace Campaigns.Application.Campaigns.Sentences;

/// <summary>What a part of a definition means, in words.</summary>
/// <param name="Path">Where it stands in the definition's JSON, as faults name it: <c>offers[0].release</c>.</param>
public sealed record Sentence(string Path, string Text);

/// <summary>The sentences about one side of a campaign.</summary>
/// <param name="Section"><c>term</c>, <c>audience</c>, <c>offer</c>, <c>quota</c>, <c>place</c>, <c>joining</c> or <c>cancellation</c>.</param>
/// <param name="Offer">The offer's code, in the section of one.</param>
/// <param name="Title">The section's name in words.</param>
public sealed record SentenceSection(string Section, string? Offer, string Title, IReadOnlyList<Sentence> Sentences);
