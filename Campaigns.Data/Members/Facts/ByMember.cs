using System.Runtime.InteropServices;

namespace Campaigns.Data.Members.Facts;

/// <summary>Things of the members of one chunk, added and taken in the order of member ids.</summary>
internal sealed class ByMember<T>
{
    private readonly List<long> _members = [];
    private readonly List<T> _items = [];
    private int _next;

    public void Clear()
    {
        _members.Clear();
        _items.Clear();
        _next = 0;
    }

    public void Add(long memberId, T item)
    {
        _members.Add(memberId);
        _items.Add(item);
    }

    /// <summary>All that is the member's.</summary>
    public IReadOnlyList<T> Take(long memberId)
    {
        var first = _next;
        while (_next < _members.Count && _members[_next] == memberId)
            _next++;
        return _next == first ? [] : CollectionsMarshal.AsSpan(_items)[first.._next].ToArray();
    }

    /// <summary>The one thing that is the member's, or null.</summary>
    public T? TakeOne(long memberId) => _next < _members.Count && _members[_next] == memberId ? _items[_next++] : default;
}
