using Campaigns.Application.Auditing;
using Campaigns.Application.Results;
using Campaigns.Data.Auditing;
using Campaigns.Data.Settings;
using Campaigns.TestKit;
using Campaigns.TestKit.Engines;

namespace Campaigns.Data.Tests.Settings;

public sealed class StoreTests
{
    [Theory, Engines]
    public async Task Setting_SetTwice_HoldsTheLast(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        var store = new SettingStore();

        await db.Database.WriteAsync<Done>(
            async session =>
            {
                await store.SetAsync(session, "demo", "1", default);
                await store.SetAsync(session, "demo", "2", default);
                return Done.Value;
            },
            default);

        (await db.Database.ReadAsync(s => store.GetAsync(s, "demo", default), default)).ShouldBe("2");
        (await db.Database.ReadAsync(s => store.GetAsync(s, "none", default), default)).ShouldBeNull();
    }

    [Theory, Engines]
    public async Task AuditRecord_Added_IsKeptAsGiven(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        var record = new AuditRecord(new FakeClock().Now, 7, "quota-moved", "campaign", 12, "{\"cap\":1}", null, "调剂");

        await db.Database.WriteAsync<Done>(
            async session =>
            {
                await new AuditStore().AddAsync(session, record, default);
                return Done.Value;
            },
            default);

        (await db.QueryAsync<AuditRow>("SELECT happened_at, user_id, action, subject_kind, subject_id, before_json, after_json, reason FROM audit_record"))
            .ShouldHaveSingleItem().ToRecord().ShouldBe(record);
    }

    private sealed class AuditRow
    {
        public DateTimeOffset HappenedAt { get; init; }

        public long UserId { get; init; }

        public string Action { get; init; } = "";

        public string SubjectKind { get; init; } = "";

        public long SubjectId { get; init; }

        public string? BeforeJson { get; init; }

        public string? AfterJson { get; init; }

        public string? Reason { get; init; }

        public AuditRecord ToRecord() => new(HappenedAt, UserId, Action, SubjectKind, SubjectId, BeforeJson, AfterJson, Reason);
    }
}
