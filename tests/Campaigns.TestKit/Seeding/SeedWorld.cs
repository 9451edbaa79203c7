using Campaigns.Rules;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Releases;

namespace Campaigns.TestKit.Seeding;

/// <summary>
/// The smallest province in which everything can happen: two prefectures with a book, a county and a hall each, the people, gifts in
/// stock nowhere yet, and one open campaign with its lines and quotas.
/// </summary>
public static class SeedWorld
{
    public const long Region = 1;
    public const long Prefecture = 2;
    public const long County = 3;
    public const long Hall = 4;
    public const long OtherPrefecture = 5;
    public const long OtherCounty = 6;
    public const long OtherHall = 7;
    public const long Clerk = 11;
    public const long Supervisor = 12;
    public const long Owner = 13;
    public const long Finance = 14;
    public const long OtherClerk = 15;
    public const long Manager = 21;
    public const long Campaign = 31;
    public const long GoldQuota = 41;
    public const long SilverQuota = 42;
    public const long Voucher = 51;
    public const long Card = 52;
    public const long VoucherBatch = 53;
    public const long CardBatch = 54;
    public const long CardCostFen = 4_900;

    public static CampaignDefinition Definition { get; } = new()
    {
        Code = "thanks",
        Name = "感恩回馈",
        Start = new DateOnly(2026, 1, 1),
        Audience = [new TierCondition([Tier.Gold, Tier.Silver]), new StatusCondition([MemberStatus.Active]), new NoContractCondition(["contract-plan", "prepaid-gift"])],
        Offers =
        [
            Offer("gold", Tier.Gold, 20_000, Gift("voucher"), Gift("card")),
            Offer("silver", Tier.Silver, 10_001, Gift("voucher")),
        ],
        QuotaPolicy = new QuotaPolicy { Totals = [new TierUnits(Tier.Gold, 60), new TierUnits(Tier.Silver, 40)] },
        Place = new Place { Kind = PlaceKind.AnyHall },
        ExclusionGroups = ["prepaid"],
    };

    internal static Task CreateAsync(TestDatabaseSession db) => db.RunAsync(
    [
        .. Branches(), .. People(), .. Gifts(), .. CampaignRows(),
        .. Definition.Offers.SelectMany(o => ReleaseCompiler.Compile(o).Select(l => Line(o, l))),
    ]);

    private static Offer Offer(string code, Tier tier, long depositFen, params GiftPackageItem[] gifts) => new()
    {
        Code = code, Name = code, Tiers = [tier], DepositFen = depositFen, Release = new ReleasePlan { Months = 10 }, Gifts = gifts,
    };

    private static GiftPackageItem Gift(string item) => new() { Item = item, FaceFen = 5_000, DenominationsFen = [5_000] };

    private static IEnumerable<(string, object?)> Branches()
    {
        const string sql = "INSERT INTO branch (id, code, name, kind, parent_id, path) VALUES (:id, :code, :code, :kind, :parent, :path)";
        yield return (sql, new { id = Region, code = "65", kind = "region", parent = (long?)null, path = "/65/" });
        yield return (sql, new { id = Prefecture, code = "6501", kind = "prefecture", parent = Region, path = "/65/6501/" });
        yield return (sql, new { id = County, code = "650101", kind = "county", parent = Prefecture, path = "/65/6501/650101/" });
        yield return (sql, new { id = Hall, code = "65010101", kind = "hall", parent = County, path = "/65/6501/650101/65010101/" });
        yield return (sql, new { id = OtherPrefecture, code = "6502", kind = "prefecture", parent = Region, path = "/65/6502/" });
        yield return (sql, new { id = OtherCounty, code = "650201", kind = "county", parent = OtherPrefecture, path = "/65/6502/650201/" });
        yield return (sql, new { id = OtherHall, code = "65020101", kind = "hall", parent = OtherCounty, path = "/65/6502/650201/65020101/" });
        var openFrom = Period.Of(2026, 10).Number;
        yield return ("INSERT INTO book (id, open_from_month) VALUES (:id, :openFrom)", new { id = Prefecture, openFrom });
        yield return ("INSERT INTO book (id, open_from_month) VALUES (:id, :openFrom)", new { id = OtherPrefecture, openFrom });
    }

    private static IEnumerable<(string, object?)> People()
    {
        const string sql = """
            INSERT INTO app_user (id, user_name, display_name, password_hash, security_stamp, branch_id) VALUES (:id, :name, :name, 'x', 'x', :branch)
            """;
        yield return (sql, new { id = Clerk, name = "clerk", branch = Hall });
        yield return (sql, new { id = OtherClerk, name = "clerk2", branch = OtherHall });
        yield return (sql, new { id = Supervisor, name = "supervisor", branch = Prefecture });
        yield return (sql, new { id = Owner, name = "hq", branch = Region });
        yield return (sql, new { id = Finance, name = "finance", branch = Region });
        yield return ("INSERT INTO retention_manager (id, code, name, county_id) VALUES (:Manager, 'M1', 'M1', :County)", new { Manager, County });
    }

    private static IEnumerable<(string, object?)> Gifts()
    {
        const string item = "INSERT INTO gift_item (id, code, name, kind, source, needs_stamp) VALUES (:id, :code, :code, :kind, :source, 0)";
        const string batch = "INSERT INTO gift_batch (id, code, item_id, face_fen, cost_fen, received_on) VALUES (:id, :code, :item, 5000, :cost, '2026-10-01')";
        yield return (item, new { id = Voucher, code = "voucher", kind = "voucher", source = "printed" });
        yield return (item, new { id = Card, code = "card", kind = "recharge-card", source = "bought" });
        yield return (batch, new { id = VoucherBatch, code = "V1", item = Voucher, cost = 0L });
        yield return (batch, new { id = CardBatch, code = "C1", item = Card, cost = CardCostFen });
    }

    private static IEnumerable<(string, object?)> CampaignRows()
    {
        yield return ("""
            INSERT INTO campaign (id, code, name, state, revision, starts_on, contract_kind, version)
            VALUES (:Campaign, 'thanks', '感恩回馈', 'open', 1, '2026-01-01', 'prepaid-gift', 1)
            """, new { Campaign });
        yield return ("""
            INSERT INTO campaign_revision (campaign_id, revision, state, schema_version, definition, made_by, made_at, submitted_by, submitted_at,
                decided_by, decided_at)
            VALUES (:Campaign, 1, 'approved', 1, :definition, :Owner, 1, :Owner, 2, :Finance, 3)
            """, new { Campaign, Owner, Finance, definition = DefinitionJson.Write(Definition) });
        const string audit = """
            INSERT INTO audit_record (id, happened_at, user_id, action, subject_kind, subject_id) VALUES (:id, 1, :user_id, :action, 'campaign', :Campaign)
            """;
        var actions = new[] { "campaign.create", "campaign.submit", "campaign.approve", "campaign.open", "quota.set" };
        foreach (var (action, i) in actions.Select((a, i) => (a, i)))
            yield return (audit, new { id = 61L + i, user_id = action == "campaign.approve" ? Finance : Owner, action, Campaign });
        yield return ("INSERT INTO quota_total (campaign_id, tier, units) VALUES (:Campaign, 'gold', 60)", new { Campaign });
        yield return ("INSERT INTO quota_total (campaign_id, tier, units) VALUES (:Campaign, 'silver', 40)", new { Campaign });
        const string quota = """
            INSERT INTO quota (id, campaign_id, branch_id, tier, unlimited, cap, held, used, overrun_allowed, overrun_used)
            VALUES (:id, :Campaign, :Prefecture, :tier, 0, :cap, 0, 0, 2, 0)
            """;
        yield return (quota, new { id = GoldQuota, Campaign, Prefecture, tier = "gold", cap = 60L });
        yield return (quota, new { id = SilverQuota, Campaign, Prefecture, tier = "silver", cap = 40L });
    }

    private static (string, object?) Line(Offer offer, ReleaseLine line) => ("""
        INSERT INTO release_line (campaign_id, revision, offer, lot, n, month_offset, release_day, amount_fen)
        VALUES (:Campaign, 1, :offer, :lot, :N, :MonthOffset, :Day, :amount)
        """,
        new { Campaign, offer = offer.Code, lot = EnumCode.Of(line.Lot), line.N, line.MonthOffset, line.Day, amount = line.Amount.Fen });
}
