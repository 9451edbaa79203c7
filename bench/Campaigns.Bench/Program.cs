using System.Globalization;
using Campaigns.Bench;
using Campaigns.Bench.Enrolments;
using Campaigns.Bench.Evaluation;
using Campaigns.Bench.Import;
using Campaigns.Bench.Ledger;
using Campaigns.Bench.Posting;
using Campaigns.Bench.Query;
using Campaigns.Bench.Rehearsal;
using Campaigns.Bench.Start;

// dotnet run -c Release --project bench/Campaigns.Bench -- VERB [arguments], as told below and in docs/performance.md
var table = new FigureTable();
try
{
    switch (args.FirstOrDefault())
    {
        case "evaluation":
            EvaluationBench.Run(Number(1, 2_000_000), table);
            break;
        case "rehearsal":
            await RehearsalBench.RunAsync(Number(1, 2_000_000), args.ElementAtOrDefault(2), table);
            break;
        case "enrolments":
            await EnrolmentBench.RunAsync(FlowPlan.Enrolment, Engine(), Number(2, 16), Number(3, 20), table);
            break;
        case "hot-row":
            await EnrolmentBench.RunAsync(FlowPlan.HotRow, Engine(), Number(2, 32), Number(3, 20), table);
            break;
        case "ledger":
            await LedgerBench.RunAsync(Number(1, 100_000), table);
            break;
        case "query":
            await QueryBench.RunAsync(Number(1, 1_000_000), args.ElementAtOrDefault(2), table);
            break;
        case "import":
            await ImportBench.RunAsync(Number(1, 1_000_000), args.ElementAtOrDefault(2), table);
            break;
        case "posting":
            await PostingBench.RunAsync(Number(1, 1_000_000), args.ElementAtOrDefault(2), table);
            break;
        case "start":
            await StartBench.RunAsync(table, args.ElementAtOrDefault(1));
            break;
        default:
            Console.Error.WriteLine("evaluation [members] | rehearsal [members] [sqlite|postgresql] | enrolments [sqlite|postgresql|all] [clients] [seconds] | hot-row [sqlite|postgresql|all] [clients] [seconds] | ledger [lines] | query [enrolments] [sqlite|postgresql] | import [members] [sqlite|postgresql] | posting [instalments] [sqlite|postgresql] | start [published Campaigns.Api.dll]");
            return 2;
    }
}
finally
{
    // What was measured before something went wrong counts too.
    table.Print();
}

return table.AllReached ? 0 : 1;

int Number(int at, int usual) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : usual;

string? Engine() => args.ElementAtOrDefault(1) is "all" ? null : args.ElementAtOrDefault(1);
