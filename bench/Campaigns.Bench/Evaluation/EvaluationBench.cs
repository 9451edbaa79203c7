using System.Diagnostics;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;

namespace Campaigns.Bench.Evaluation;

/// <summary>How many members a second one core judges, their facts in memory: without the explanations, as a rehearsal asks.</summary>
internal static class EvaluationBench
{
    private const double Limit = 2_000_000;
    private const int InMemory = 200_000;
    private const int Rounds = 5;

    public static void Run(int members, FigureTable table)
    {
        var facts = AnyMembers.Make(Math.Min(members, InMemory));
        Measure("evaluation, reference campaign", Carrier.Reference, facts, members, table);
        Measure("evaluation, ten conditions", RichCampaign.Definition, facts, members, table);
    }

    private static void Measure(string what, CampaignDefinition campaign, MemberFacts[] facts, int members, FigureTable table)
    {
        var evaluator = new CampaignEvaluator(campaign);
        var occasion = new Occasion(AnyMembers.Day);
        var refusals = new List<string>();
        var (best, eligible) = (TimeSpan.MaxValue, 0L);
        for (var round = 0; round <= Rounds; round++)
        {
            eligible = 0;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < members; i++)
                eligible += evaluator.Judge(facts[i % facts.Length], occasion, null, refusals) is null ? 0 : 1;
            var took = Stopwatch.GetElapsedTime(start);
            // The first round compiles.
            if (round > 0 && took < best)
                best = took;
            if (round == Rounds)
                table.Add($"{what}: allocated a member", $"{(GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)members:0.0} bytes");
        }

        var rate = members / best.TotalSeconds;
        table.Add($"{what}: members a second, one core ({100d * eligible / members:0}% eligible)", FigureTable.Number(rate), FigureTable.Number(Limit), rate >= Limit);
    }
}
