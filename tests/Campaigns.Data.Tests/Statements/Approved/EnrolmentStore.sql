-- Confirm
UPDATE enrolment SET state = :state, paid_at = :at, paid_on = :on_day, start_month = :startMonth, last_month = :lastMonth,
    version = version + 1
WHERE id = :id AND version = :version
/
-- DeleteClaims
DELETE FROM claim WHERE enrolment_id = :enrolmentId
/
-- EndContract
UPDATE contract SET ends_on = :lastDay WHERE enrolment_id = :enrolmentId
/
-- Insert
INSERT INTO enrolment (id, enrolment_no, campaign_id, revision, member_id, phone, offer, tier, state, home_branch_id, hall_id,
    home_book_id, hall_book_id, manager_id, quota_id, funding, channel, deposit_fen, bonus_fen, decision, reserved_at, enrolled_on,
    reserved_by, expires_at, version)
VALUES (:Id, :enrolmentNo, :CampaignId, :Revision, :MemberId, :Phone, :Offer, :TierCode, 'reserved', :HomeBranchId, :HallId,
    :HomeBookId, :HallBookId, :ManagerId, :QuotaId, :Funding, :channelCode, :DepositFen, :BonusFen, :Decision, :ReservedAt, :EnrolledOn,
    :ReservedBy, :ExpiresAt, 1)
/
-- InsertClaim
INSERT INTO claim (member_id, claim_key, n, enrolment_id) VALUES (:memberId, :claimKey, :n, :enrolmentId)
/
-- InsertContract
INSERT INTO contract (id, member_id, kind, name, starts_on, ends_on, campaign_code, enrolment_id)
VALUES (:id, :MemberId, :kind, :CampaignName, :starts, :ends, :CampaignCode, :enrolmentId)
/
-- InsertSignature
INSERT INTO signature (enrolment_id, kind, image, paper_no, signed_at, witnessed_by)
VALUES (:enrolmentId, :kind, :Image, :PaperNo, :SignedAt, :WitnessedBy)
/
-- LockMember · sqlite
SELECT id FROM member WHERE id = :memberId
/
-- LockMember · postgresql
SELECT id FROM member WHERE id = :memberId
FOR UPDATE
/
-- LockMember · oracle
SELECT id FROM member WHERE id = :memberId
FOR UPDATE WAIT 5
/
-- Move
UPDATE enrolment SET state = :state, issued_at = COALESCE(issued_at, :issuedAt), signed_at = COALESCE(signed_at, :signedAt),
    ended_at = :endedAt, version = version + 1
WHERE id = :id AND version = :version
/
-- RaiseSerial
UPDATE number_series SET next_no = next_no + 1 WHERE prefix = :prefix
/
-- ReadSerial
SELECT next_no - 1 FROM number_series WHERE prefix = :prefix
/
-- Revive
UPDATE enrolment SET state = 'reserved', decision = :decision, quota_id = :quotaId, funding = :funding, expires_at = :expiresAt,
    ended_at = NULL, version = version + 1
WHERE id = :id AND version = :version AND state = 'expired'
/
-- SelectOne
SELECT e.id, e.enrolment_no, e.campaign_id, c.code campaign_code, c.name campaign_name, e.revision, e.member_id, e.phone, e.offer,
       e.tier, e.state, e.home_branch_id, hb.path home_path, e.hall_id, h.code hall_code, h.name hall_name, h.path hall_path,
       e.home_book_id, e.hall_book_id, e.manager_id, e.quota_id, e.funding, e.channel, e.deposit_fen, e.bonus_fen, e.reserved_at,
       e.enrolled_on, e.expires_at, e.paid_on, e.start_month, e.last_month, e.version
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
WHERE e.enrolment_no = :enrolmentNo
/
-- SelectOverdue · sqlite
SELECT enrolment_no FROM enrolment WHERE state = 'reserved' AND expires_at <= :now ORDER BY expires_at, id
LIMIT :limit
/
-- SelectOverdue · postgresql
SELECT enrolment_no FROM enrolment WHERE state = 'reserved' AND expires_at <= :now ORDER BY expires_at, id
LIMIT :limit
/
-- SelectOverdue · oracle
SELECT enrolment_no FROM enrolment WHERE state = 'reserved' AND expires_at <= :now ORDER BY expires_at, id
FETCH FIRST :limit ROWS ONLY
/
-- SelectSignature
SELECT s.kind, s.image, s.paper_no, s.signed_at, u.display_name witness_name
FROM signature s
JOIN app_user u ON u.id = s.witnessed_by
WHERE s.enrolment_id = :enrolmentId
/
-- SelectTaken
SELECT n FROM claim WHERE member_id = :memberId AND claim_key = :claimKey
/
-- StartSeries
INSERT INTO number_series (prefix, next_no) VALUES (:prefix, 2)
/
