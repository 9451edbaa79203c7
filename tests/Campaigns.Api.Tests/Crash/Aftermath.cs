using Campaigns.Data.Sessions;
using Campaigns.TestKit.Processes;

namespace Campaigns.Api.Tests.Crash;

/// <summary>What must be true when the dust has settled: all that was acknowledged is there, once, and every rule holds.</summary>
internal static class Aftermath
{
    public static async Task ShouldHoldAsync(ServiceProcess service, DatabaseSettings database, IReadOnlyList<CounterClerk> clerks, MonthEnd monthEnd)
    {
        var customers = clerks.SelectMany(c => c.Customers).ToList();
        await ShouldBeThereAsync(service, customers);
        await ShouldBeReplayedAsync(service, [.. customers.SelectMany(c => c.Acknowledged), .. monthEnd.Runs]);
        var integrity = await service.GetAsync("finance", "/integrity");
        integrity.GetProperty("items").EnumerateArray().ShouldAllBe(i => i.GetProperty("holds").GetBoolean(), integrity.ToString());
        await Books.ShouldHoldAsync(database, customers, monthEnd.Month);
    }

    public static async Task ShouldBeThereAsync(ServiceProcess service, IEnumerable<Customer> customers)
    {
        foreach (var customer in customers.Where(c => c.Number is not null))
            customer.ShouldBeStoredAs(await service.GetAsync("finance", $"/enrolments/{customer.Number}"));
    }

    /// <summary>Everything sent once more with its key gets the answer it had, and none is carried out again.</summary>
    private static async Task ShouldBeReplayedAsync(ServiceProcess service, IEnumerable<(NotedRequest Request, NotedAnswer Answer)> acknowledged)
    {
        foreach (var (request, answer) in acknowledged.Where(a => a.Answer.Code is null or "payment-unmatched" or "reservation-lapsed"))
        {
            var again = (await service.SendAsync(request)).ShouldNotBeNull();
            again.Replayed.ShouldBeTrue($"{request} was carried out again: {again.Body}");
            again.Status.ShouldBe(answer.Status);
            if (answer.Code is null)
                again.Body.ToString().ShouldBe(answer.Body.ToString());
        }
    }
}
