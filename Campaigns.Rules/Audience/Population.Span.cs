namespace Campaigns.Rules.Audience;

public sealed partial record Population
{
    /// <summary>A range of whole numbers; both bounds are included, null is no bound.</summary>
    public readonly record struct Span(long? From, long? To)
    {
        public static Span Any { get; } = new(null, null);

        public static Span Empty { get; } = new(1, 0);

        public bool IsEmpty => From > To;

        public Span Intersect(long? from, long? to) => new(
            From is { } f && from is { } g ? Math.Max(f, g) : From ?? from,
            To is { } t && to is { } u ? Math.Min(t, u) : To ?? to);

        /// <summary>What the range between the bounds leaves of this one; all of it where a hole would be left.</summary>
        public Span Except(long? from, long? to)
        {
            var below = from is null or long.MinValue ? Empty : Intersect(null, from - 1);
            var above = to is null or long.MaxValue ? Empty : Intersect(to + 1, null);
            if (below.IsEmpty)
                return above;
            return above.IsEmpty ? below : this;
        }

        /// <summary>The smallest range that holds both.</summary>
        public Span Hull(Span other) => new(
            From is { } f && other.From is { } g ? Math.Min(f, g) : null,
            To is { } t && other.To is { } u ? Math.Max(t, u) : null);
    }
}
