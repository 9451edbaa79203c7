using System.Net;
using System.Text.Json;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Processes;

namespace Campaigns.Api.Tests.Crash;

/// <summary>A customer at the counter: what the service has acknowledged so far, and so what is to be asked next.</summary>
internal sealed class Customer(string phone)
{
    private static readonly string[] States = ["reserved", "expired", "paid", "issued", "active", "completed"];

    private JsonElement _view;

    /// <summary>Null until the reservation is acknowledged.</summary>
    public string? Number { get; private set; }

    public string State { get; private set; } = "new";

    /// <summary>Whether money was taken for a place that could not be had any more: kept as an unmatched receipt.</summary>
    public bool Unmatched { get; private set; }

    public bool Paid => Rank(State) >= Rank("paid");

    public long DepositFen => _view.GetProperty("depositFen").GetInt64();

    /// <summary>First release month; only once paid.</summary>
    public Period Start => Period.TryParse(_view.GetProperty("startPeriod").GetString()!, out var start) ? start : throw new InvalidOperationException("no start");

    public IEnumerable<string> Serials => Gifts.SelectMany(g => Strings(g, "serials"));

    /// <summary>Every request that was acknowledged, with its answer.</summary>
    public List<(NotedRequest Request, NotedAnswer Answer)> Acknowledged { get; } = [];

    private IEnumerable<JsonElement> Gifts => _view.GetProperty("gifts").EnumerateArray();

    /// <summary>Path and body of the next step; null when there is none.</summary>
    public (string Path, object Body)? Next(string hall, string paperNo) => State switch
    {
        "new" => ("/enrolments", new { campaign = "thank-you-members", phone, hall }),
        "reserved" => ($"/enrolments/{Number}/payment", new { amountFen = DepositFen, receiptNo = paperNo, method = "cash" }),
        "paid" => ($"/enrolments/{Number}/gifts", new
        {
            items = Gifts.Where(g => Strings(g, "suggestedSerials").Any()).Select(g => new { item = Item(g), serials = Strings(g, "suggestedSerials") }).ToArray(),
            owed = Gifts.Where(g => !Strings(g, "suggestedSerials").Any()).Select(Item).ToArray(),
        }),
        "issued" => ($"/enrolments/{Number}/signature", new { kind = "paper", paperNo }),
        _ => null,
    };

    /// <summary>Takes an answer for true from now on.</summary>
    /// <exception cref="InvalidOperationException">It is none that this customer could get.</exception>
    public void Take(NotedRequest request, NotedAnswer answer)
    {
        if (State == "new" && answer is { Status: HttpStatusCode.Conflict, Code: "not-eligible" })
            State = "refused";
        else if (State == "reserved" && answer is { Status: HttpStatusCode.Conflict, Code: "payment-unmatched" or "reservation-lapsed" })
            (State, Unmatched) = ("unmatched", true);
        else if (answer.Status is HttpStatusCode.OK or HttpStatusCode.Created)
            (State, Number, _view) = (answer.Text("state"), answer.Text("number"), answer.Body);
        else
            throw answer.Unexpected(request);
        Acknowledged.Add((request, answer));
    }

    /// <summary>What is stored now is what was acknowledged, or what comes after it.</summary>
    public void ShouldBeStoredAs(JsonElement view)
    {
        view.GetProperty("number").GetString().ShouldBe(Number);
        var stored = view.GetProperty("state").GetString()!;
        Rank(stored).ShouldBeGreaterThanOrEqualTo(Rank(Unmatched ? "reserved" : State), $"{Number} was acknowledged as {State} and is {stored}");
    }

    private static int Rank(string state) => Array.IndexOf(States, state);

    private static string Item(JsonElement gift) => gift.GetProperty("item").GetString()!;

    private static IEnumerable<string> Strings(JsonElement gift, string list) => gift.GetProperty(list).EnumerateArray().Select(s => s.GetString()!);
}
