using Campaigns.Application.Enrolment;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Enrolment;

/// <content>What a live participation leaves elsewhere: claims, the contract it is for other campaigns, the signature.</content>
public sealed partial class EnrolmentStore
{
    private const string SelectTaken = "SELECT n FROM claim WHERE member_id = :memberId AND claim_key = :claimKey";

    private const string InsertClaim = """
        INSERT INTO claim (member_id, claim_key, n, enrolment_id) VALUES (:memberId, :claimKey, :n, :enrolmentId)
        """;

    private const string DeleteClaims = "DELETE FROM claim WHERE enrolment_id = :enrolmentId";

    private const string InsertContract = """
        INSERT INTO contract (id, member_id, kind, name, starts_on, ends_on, campaign_code, enrolment_id)
        VALUES (:id, :MemberId, :kind, :CampaignName, :starts, :ends, :CampaignCode, :enrolmentId)
        """;

    private const string EndContract = "UPDATE contract SET ends_on = :lastDay WHERE enrolment_id = :enrolmentId";

    private const string SelectSignature = """
        SELECT s.kind, s.image, s.paper_no, s.signed_at, u.display_name witness_name
        FROM signature s
        JOIN app_user u ON u.id = s.witnessed_by
        WHERE s.enrolment_id = :enrolmentId
        """;

    private const string InsertSignature = """
        INSERT INTO signature (enrolment_id, kind, image, paper_no, signed_at, witnessed_by)
        VALUES (:enrolmentId, :kind, :Image, :PaperNo, :SignedAt, :WitnessedBy)
        """;

    public async Task<bool> ClaimAsync(
        IStoreSession session, long memberId, string claimKey, int max, long enrolmentId, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var taken = await db.QueryAsync<int>(SelectTaken, new { memberId, claimKey }, cancellationToken);
        var free = Enumerable.Range(1, max).Except(taken).FirstOrDefault();

        // The unique key decides a race; what was read before only picks the place to try.
        return free != 0 && await db.TryInsertAsync(InsertClaim, new { memberId, claimKey, n = free, enrolmentId }, cancellationToken);
    }

    public Task FreeClaimsAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(DeleteClaims, new { enrolmentId }, cancellationToken);

    public async Task<SignatureRow?> SignatureAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken) =>
        (await session.Db().FirstOrDefaultAsync<SignatureRecord>(SelectSignature, new { enrolmentId }, cancellationToken))?.ToSignature();

    public Task AddSignatureAsync(IStoreSession session, long enrolmentId, NewSignature signature, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(
            InsertSignature,
            new { enrolmentId, kind = EnumCode.Of(signature.Kind), signature.Image, signature.PaperNo, signature.SignedAt, signature.WitnessedBy },
            cancellationToken);

    public Task AddContractAsync(
        IStoreSession session, EnrolmentRow enrolment, string kind, DateOnly from, DateOnly? to, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(
            InsertContract,
            new
            {
                id = session.NextId(),
                enrolment.MemberId,
                kind,
                enrolment.CampaignName,
                starts = from,
                ends = to,
                enrolment.CampaignCode,
                enrolmentId = enrolment.Id,
            },
            cancellationToken);

    public Task EndContractAsync(IStoreSession session, long enrolmentId, DateOnly lastDay, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(EndContract, new { enrolmentId, lastDay }, cancellationToken);

    private sealed record SignatureRecord
    {
        public string Kind { get; init; } = "";

        public string? Image { get; init; }

        public string? PaperNo { get; init; }

        public DateTimeOffset SignedAt { get; init; }

        public string WitnessName { get; init; } = "";

        public SignatureRow ToSignature() => new()
        {
            Kind = EnumCode.Parse<SignatureKind>(Kind),
            Image = Image,
            PaperNo = PaperNo,
            SignedAt = SignedAt,
            WitnessName = WitnessName,
        };
    }
}
