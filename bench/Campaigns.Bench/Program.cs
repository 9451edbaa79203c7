using System.Globalization;
using Campaigns.Bench;
using Campaigns.Bench.Evaluation;
using Campaigns.Bench.Rehearsal;

// dotnet run -c Release --project bench/Campaigns.Bench -- evaluation [members] | rehearsal [members] [engine]
var members = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2_000_000;
var table = new FigureTable();
switch (args.FirstOrDefault())
{
    case "evaluation":
        EvaluationBench.Run(members, table);
        break;
    case "rehearsal":
        await RehearsalBench.RunAsync(members, args.ElementAtOrDefault(2), table);
        break;
    default:
        Console.Error.WriteLine("evaluation [members] | rehearsal [members] [sqlite|postgresql]");
        return 2;
}

table.Print();
return table.AllReached ? 0 : 1;
