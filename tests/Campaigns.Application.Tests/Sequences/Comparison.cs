using Campaigns.Rules;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;

namespace Campaigns.Application.Tests.Sequences;

/// <summary>Everything the model knows is what is stored; then the auditor looks at the rest.</summary>
internal static class Comparison
{
    public static async Task ShouldAgreeAsync(this Expected expected, Carrier carrier)
    {
        (await QuotasAsync(carrier)).ShouldBe(
            expected.Caps.Select(c => (c.Key.Prefecture.Code, EnumCode.Of(c.Key.Tier), c.Value,
                expected.Held(c.Key.Prefecture, c.Key.Tier), expected.Used(c.Key.Prefecture, c.Key.Tier))),
            ignoreOrder: true);
        (await StatesAsync(carrier)).ShouldBe(expected.Enrolments.Select(e => (e.Number, EnumCode.Of(e.State))), ignoreOrder: true);
        (await carrier.BalanceAsync("prepaid-frozen")).ShouldBe(-expected.Enrolments.Sum(e => e.FrozenFen), "frozen");
        (await carrier.BalanceAsync("prepaid-available")).ShouldBe(-expected.Enrolments.Sum(e => e.ReleasedFen), "available");
        (await carrier.Db.QueryAsync<string>("SELECT serial_no FROM gift_serial WHERE state = 'issued'"))
            .ShouldBe(expected.Enrolments.SelectMany(e => e.Serials), ignoreOrder: true);
        (await carrier.Db.ScalarAsync<long>("SELECT COALESCE(SUM(amount_fen), 0) FROM receipt WHERE state = 'unmatched'"))
            .ShouldBe(expected.Unmatched.Sum(u => u.Of.DepositFen), "unmatched");
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM claim")).ShouldBe(expected.Enrolments.Count(e => EnrolmentMachine.IsLive(e.State)));
        await carrier.AuditAsync();
    }

    private static Task<IReadOnlyList<(string, string, long, long, long)>> QuotasAsync(Carrier carrier) =>
        carrier.Db.QueryAsync<(string, string, long, long, long)>(
            "SELECT b.code, q.tier, q.cap, q.held, q.used FROM quota q JOIN branch b ON b.id = q.branch_id");

    private static Task<IReadOnlyList<(string, string)>> StatesAsync(Carrier carrier) =>
        carrier.Db.QueryAsync<(string, string)>("SELECT enrolment_no, state FROM enrolment");
}
