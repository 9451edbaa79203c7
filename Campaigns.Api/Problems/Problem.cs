namespace Campaigns.Api.Problems;

/// <summary>
/// An error as RFC 9457 tells it (<c>application/problem+json</c>): <see cref="Code"/> is stable, the sentences are in the language asked for.
/// </summary>
/// <param name="Type">A name for the code as a URN; nothing is published at it.</param>
/// <param name="Errors">Field path → messages.</param>
/// <param name="Reasons">Every rule that says no, when the answer is a decision about a member.</param>
/// <param name="Data">The values the sentence names, for programs: the same keys as the text's placeholders, amounts in fen.</param>
/// <param name="TraceId">What to tell the administrator; the log lines of this request carry it.</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Errors,
    IReadOnlyList<ProblemReason> Reasons,
    IReadOnlyDictionary<string, string> Data,
    string TraceId)
{
    public const string ContentType = "application/problem+json";
}

/// <summary>One rule that says no: its code, its sentence, and the facts it decided on.</summary>
public sealed record ProblemReason(string Code, string Message, IReadOnlyDictionary<string, string> Data);
