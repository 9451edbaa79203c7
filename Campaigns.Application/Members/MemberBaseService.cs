using Campaigns.Application.Stores;

namespace Campaigns.Application.Members;

/// <summary>Shows every member of the base to counters: the nightly evaluation and a rehearsal read it by this one loop.</summary>
public sealed class MemberBaseService(IMemberFactsStore members)
{
    /// <returns>How many members there are, club members or not.</returns>
    internal async Task<long> CountAsync(
        IStoreSession session, DateOnly on, IReadOnlyList<IMemberCounter> counters, CancellationToken cancellationToken)
    {
        var seen = 0L;
        await foreach (var member in members.StreamAsync(session, on, cancellationToken))
        {
            seen++;
            for (var i = 0; i < counters.Count; i++)
                counters[i].Add(member, on);
        }

        return seen;
    }
}
