using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Enrolment.Read;
using Campaigns.Application.Imports;
using Campaigns.Application.Imports.ImportFile;
using Campaigns.Application.Posting;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Rules;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Quotas;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using Dapper;

namespace Campaigns.Application.Tests.Posting;

/// <summary>
/// A carrier with one campaign whose releases a test defines, and a member who joined at the counter on 1 November 2026; then month by
/// month what billing reports and what posting makes of it. The auditor looks after every run.
/// </summary>
internal sealed class ReleaseStory : IAsyncDisposable
{
    public const string Campaign = "story";

    private ReleaseStory(Carrier carrier) => Carrier = carrier;

    public Carrier Carrier { get; }

    public Counter Counter => new(Carrier);

    public SeededMember Member { get; private set; } = null!;

    /// <summary>The member's enrolment as the counter left it.</summary>
    public EnrolmentView Enrolment { get; private set; } = null!;

    public static Offer Gold(long depositFen) => new() { Code = "gold", Name = "金卡档", Tiers = [Tier.Gold], DepositFen = depositFen };

    /// <param name="blockedUntil">The last day of a handset lease the member has.</param>
    public static async Task<ReleaseStory> OpenAsync(TestEngine engine, Offer offer, DateOnly? blockedUntil = null)
    {
        var story = new ReleaseStory(await Carrier.OpenAsync(engine));
        await story.Carrier.OpenCampaignAsync(new CampaignDefinition
        {
            Code = Campaign,
            Name = "分摊活动",
            Start = new DateOnly(2026, 11, 1),
            Audience = [new StatusCondition([MemberStatus.Active])],
            Offers = [offer],
            QuotaPolicy = new QuotaPolicy(),
        });
        await story.JoinAsync(blockedUntil);
        return story;
    }

    /// <summary>A member joins, and the story goes on with them.</summary>
    public async Task JoinAsync(DateOnly? blockedUntil = null)
    {
        Member = await Carrier.Seed.MemberAsync();
        if (blockedUntil is { } until)
            await Carrier.Seed.ContractAsync(Member, "handset-lease", "购机", until);
        var reserved = await Counter.ReserveAsync(Member, Campaign);
        Enrolment = await Counter.SignAsync(reserved.DueFen > 0 ? await Counter.PayAsync(reserved) : reserved);
    }

    /// <summary>Moves to a day and posts its month.</summary>
    public async Task<PostingRunView> PostAsync(int year, int month, int day = 1)
    {
        Carrier.Clock.MoveTo(year, month, day);
        var run = await RunAsync(year, month);
        await Carrier.AuditAsync();
        return run;
    }

    /// <summary>Posts a month today, without a look by the auditor.</summary>
    public Task<PostingRunView> RunAsync(int year, int month) =>
        Carrier.OkAsync(Carrier.Get<RunPeriodUseCase>().ExecuteAsync(Actor.System, new RunPeriodCommand(Period.Of(year, month)), null, default));

    /// <summary>What billing says the member spent in a month.</summary>
    public async Task SpendAsync(string month, long spendFen)
    {
        Period.TryParse(month, out var period).ShouldBeTrue();
        var args = new { id = Member.Id, period = period.Number, spendFen };
        await Carrier.Db.ExecuteAsync("DELETE FROM member_usage WHERE member_id = :id AND usage_month = :period", args);
        await Carrier.Db.ExecuteAsync(
            "INSERT INTO member_usage (member_id, usage_month, spend_fen, call_minutes, data_mb) VALUES (:id, :period, :spendFen, 0, 0)", args);
    }

    /// <summary>Imports rows of what was used of bonuses: <c>number|month|fen</c>, where <c>#</c> stands for the member's enrolment.</summary>
    public async Task<IReadOnlyList<string>> UseBonusAsync(params string[] rows)
    {
        var results = new List<string>();
        var source = new ImportSource("hash", ["enrolment", "month", "used_fen"], _ => Lines([.. rows.Select(r => r.Replace("#", Enrolment.Number))]));
        await Carrier.OkAsync(Carrier.Get<ImportFileUseCase>().ExecuteAsync(
            Actor.System,
            new ImportCommand(ImportKind.BonusUsage, source, (_, result, _) =>
            {
                results.Add(result.Code ?? EnumCode.Of(result.Status));
                return Task.CompletedTask;
            }),
            default));
        return results;
    }

    public Task<int> SetMemberAsync(string status, int inArrears = 0) => Carrier.Db.ExecuteAsync(
        "UPDATE member SET status = :status, in_arrears = :inArrears WHERE id = :id", new { Member.Id, status, inArrears, id = Member.Id });

    public async Task<CancelledEnrolment> CancelAsync()
    {
        var command = new CancelEnrolmentCommand(Enrolment.Number, "客户要求取消", []);
        var cancelled = await Carrier.OkAsync(
            Carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(People.Supervisor, command, Carrier.NewKey(), default));
        await Carrier.AuditAsync();
        return cancelled;
    }

    public Task<EnrolmentDetail> ReadAsync() =>
        Carrier.OkAsync(Carrier.Get<GetEnrolmentUseCase>().ExecuteAsync(People.Clerk, Enrolment.Number, default));

    /// <summary>The instalments that were decided or are held: <c>paid-in 1 2026-12 2000 held spend-too-low</c>.</summary>
    public async Task<IReadOnlyList<string>> DecidedAsync() =>
        [.. (await ReadAsync()).Schedule.Where(i => i.State != InstalmentState.Due).Select(Line)];

    public async Task<IReadOnlyList<string>> ScheduleAsync() => [.. (await ReadAsync()).Schedule.Select(Line)];

    public async ValueTask DisposeAsync() => await Carrier.DisposeAsync();

    private static string Line(InstalmentView i) => string.Join(
        ' ',
        new[] { EnumCode.Of(i.Lot), $"{i.N}", $"{i.Period}", $"{i.AmountFen}", EnumCode.Of(i.State), i.Reason, i.LapsedFen is { } l ? $"-{l}" : null }
            .Where(p => p is not null));

    private static async IAsyncEnumerable<ImportLine> Lines(string[] rows)
    {
        await Task.CompletedTask;
        for (var i = 0; i < rows.Length; i++)
            yield return new ImportLine(i + 2, rows[i].Split('|'));
    }
}
