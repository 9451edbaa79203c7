using System.Globalization;
using Campaigns.Bench;
using Campaigns.Bench.Evaluation;
using Campaigns.Bench.Posting;
using Campaigns.Bench.Rehearsal;

// dotnet run -c Release --project bench/Campaigns.Bench -- evaluation [members] | rehearsal [members] [engine] | posting [instalments] [engine]
var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : (int?)null;
var table = new FigureTable();
switch (args.FirstOrDefault())
{
    case "evaluation":
        EvaluationBench.Run(count ?? 2_000_000, table);
        break;
    case "rehearsal":
        await RehearsalBench.RunAsync(count ?? 2_000_000, args.ElementAtOrDefault(2), table);
        break;
    case "posting":
        await PostingBench.RunAsync(count ?? 1_000_000, args.ElementAtOrDefault(2), table);
        break;
    default:
        Console.Error.WriteLine("evaluation [members] | rehearsal [members] [sqlite|postgresql] | posting [instalments] [sqlite|postgresql]");
        return 2;
}

table.Print();
return table.AllReached ? 0 : 1;
