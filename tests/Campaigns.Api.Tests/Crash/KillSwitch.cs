using Campaigns.TestKit.Processes;

namespace Campaigns.Api.Tests.Crash;

/// <summary>
/// Kills a process at the n-th of the events it is told of (a request sent, an answer received), or a moment of up to some milliseconds
/// later, so that every stage between the first byte of a request and the last of its answer is hit in the long run.
/// </summary>
internal sealed class KillSwitch(ProgramProcess process, Random random, int mostEvents)
{
    private const int MostSpins = 150_000;

    private readonly int _spins = random.Next(3) == 0 ? 0 : random.Next(MostSpins);
    private int _left = random.Next(1, mostEvents + 1);

    public void Count()
    {
        if (Interlocked.Decrement(ref _left) != 0)
            return;
        Thread.SpinWait(_spins);
        process.Kill();
    }
}
