using System.Diagnostics.CodeAnalysis;

namespace Campaigns.Application.Results;

/// <summary>A use case's answer: a value or a refusal, never both.</summary>
public sealed class Result<T>
{
    private Result(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    public T? Value { get; }

    public Refusal? Refusal { get; }

    /// <summary>The answer of an earlier call with the same key; nothing was done this time.</summary>
    public bool Replayed { get; private init; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsSuccess => Refusal is null;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    public static Result<T> FromReplay(T value) => new(value, null) { Replayed = true };
}

/// <summary>The answer of a use case that has nothing to tell but success.</summary>
public sealed record Done
{
    public static Done Value { get; } = new();
}
