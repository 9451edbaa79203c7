-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE release_line (
  campaign_id BIGINT NOT NULL,
  revision INTEGER NOT NULL,
  offer VARCHAR(40) COLLATE "C" NOT NULL,
  lot VARCHAR(20) COLLATE "C" NOT NULL CHECK (lot IN ('paid-in', 'bonus')),
  n INTEGER NOT NULL CHECK (n >= 1),
  month_offset INTEGER NOT NULL CHECK (month_offset >= 0),
  release_day INTEGER NOT NULL CHECK (release_day BETWEEN 1 AND 28),
  amount_fen BIGINT NOT NULL CHECK (amount_fen >= 0),
  condition_json TEXT,
  PRIMARY KEY (campaign_id, revision, offer, lot, n),
  FOREIGN KEY (campaign_id, revision) REFERENCES campaign_revision (campaign_id, revision)
)
/
CREATE TABLE release_outcome (
  enrolment_id BIGINT NOT NULL REFERENCES enrolment (id),
  lot VARCHAR(20) COLLATE "C" NOT NULL,
  n INTEGER NOT NULL,
  outcome VARCHAR(20) COLLATE "C" NOT NULL CHECK (outcome IN ('posted', 'held', 'forfeited', 'refunded')),
  amount_fen BIGINT NOT NULL,
  due_month INTEGER NOT NULL,
  decided_at BIGINT NOT NULL,
  run_id BIGINT,
  reason VARCHAR(500) COLLATE "C",
  PRIMARY KEY (enrolment_id, lot, n)
)
/
CREATE INDEX release_outcome_held_ix ON release_outcome (outcome, enrolment_id) WHERE outcome = 'held'
/
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0];
END $$
/
CREATE TRIGGER release_outcome_final BEFORE UPDATE ON release_outcome
FOR EACH ROW WHEN (OLD.outcome <> 'held') EXECUTE FUNCTION refuse_change('release_outcome: only a held instalment may change')
/
CREATE TRIGGER release_outcome_kept BEFORE DELETE ON release_outcome
FOR EACH ROW EXECUTE FUNCTION refuse_change('release_outcome: rows are never deleted')
/
CREATE TRIGGER release_outcome_no_truncate BEFORE TRUNCATE ON release_outcome
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('release_outcome: rows are never deleted')
/
CREATE TABLE account (
  code VARCHAR(40) COLLATE "C" NOT NULL PRIMARY KEY,
  name VARCHAR(200) COLLATE "C" NOT NULL,
  kind VARCHAR(40) COLLATE "C" NOT NULL CHECK (kind IN ('asset', 'liability', 'revenue', 'expense', 'memo')),
  held_by VARCHAR(20) COLLATE "C" NOT NULL CHECK (held_by IN ('hall', 'home'))
)
/
CREATE TABLE posting_rule (
  event_code VARCHAR(40) COLLATE "C" NOT NULL PRIMARY KEY,
  debit VARCHAR(60) COLLATE "C" NOT NULL,
  credit VARCHAR(60) COLLATE "C" NOT NULL
)
/
CREATE TABLE transfer (
  id BIGINT NOT NULL PRIMARY KEY,
  source_key VARCHAR(120) COLLATE "C" NOT NULL UNIQUE,
  book_id BIGINT NOT NULL REFERENCES book (id),
  booked_month INTEGER NOT NULL,
  concerns_month INTEGER NOT NULL,
  event_code VARCHAR(40) COLLATE "C" NOT NULL,
  debit VARCHAR(60) COLLATE "C" NOT NULL REFERENCES account (code),
  credit VARCHAR(60) COLLATE "C" NOT NULL REFERENCES account (code),
  amount_fen BIGINT NOT NULL CHECK (amount_fen > 0),
  funding VARCHAR(20) COLLATE "C" NOT NULL CHECK (funding IN ('hq', 'branch')),
  enrolment_id BIGINT,
  serial_id BIGINT,
  receipt_id BIGINT,
  reverses_id BIGINT REFERENCES transfer (id),
  occurred_on VARCHAR(10) COLLATE "C" NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  CHECK (debit <> credit),
  CHECK (booked_month >= concerns_month)
)
/
CREATE INDEX transfer_book_ix ON transfer (book_id, booked_month)
/
CREATE INDEX transfer_enrolment_ix ON transfer (enrolment_id)
/
CREATE TRIGGER transfer_no_update BEFORE UPDATE ON transfer
FOR EACH ROW EXECUTE FUNCTION refuse_change('transfer: the ledger is append-only')
/
CREATE TRIGGER transfer_no_delete BEFORE DELETE ON transfer
FOR EACH ROW EXECUTE FUNCTION refuse_change('transfer: the ledger is append-only')
/
CREATE TRIGGER transfer_no_truncate BEFORE TRUNCATE ON transfer
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('transfer: the ledger is append-only')
/
CREATE TABLE period_close (
  book_id BIGINT NOT NULL REFERENCES book (id),
  closed_month INTEGER NOT NULL,
  transfers BIGINT NOT NULL,
  amount_fen BIGINT NOT NULL,
  closed_at BIGINT NOT NULL,
  closed_by BIGINT NOT NULL,
  PRIMARY KEY (book_id, closed_month)
)
/
CREATE TABLE posting_run (
  id BIGINT NOT NULL PRIMARY KEY,
  run_month INTEGER NOT NULL,
  run_on VARCHAR(10) COLLATE "C" NOT NULL,
  state VARCHAR(20) COLLATE "C" NOT NULL CHECK (state IN ('running', 'done')),
  done_to_id BIGINT NOT NULL,
  posted BIGINT NOT NULL,
  amount_fen BIGINT NOT NULL,
  held BIGINT NOT NULL,
  forfeited BIGINT NOT NULL,
  started_at BIGINT NOT NULL,
  finished_at BIGINT
)
/
CREATE INDEX posting_run_month_ix ON posting_run (run_month)
/
CREATE UNIQUE INDEX posting_run_going_ix ON posting_run ((CASE WHEN state = 'running' THEN run_month END))
/
INSERT INTO account (code, name, kind, held_by) VALUES ('till-cash', '营业款-现金', 'asset', 'hall')
/
INSERT INTO account (code, name, kind, held_by) VALUES ('till-card', '营业款-银行卡', 'asset', 'hall')
/
INSERT INTO account (code, name, kind, held_by) VALUES ('till-mobile', '营业款-移动支付', 'asset', 'hall')
/
INSERT INTO account (code, name, kind, held_by) VALUES ('bank', '银行存款', 'asset', 'hall')
/
INSERT INTO account (code, name, kind, held_by) VALUES ('gift-stock', '礼品库存', 'asset', 'hall')
/
INSERT INTO account (code, name, kind, held_by) VALUES ('inter-branch', '内部往来', 'asset', 'home')
/
INSERT INTO account (code, name, kind, held_by) VALUES ('prepaid-frozen', '预存款-冻结', 'liability', 'home')
/
INSERT INTO account (code, name, kind, held_by) VALUES ('prepaid-available', '预存款-可用', 'liability', 'home')
/
INSERT INTO account (code, name, kind, held_by) VALUES ('unmatched-receipts', '待处理收款', 'liability', 'hall')
/
INSERT INTO account (code, name, kind, held_by) VALUES ('merchants-unassigned', '应付商家-未分配', 'liability', 'home')
/
INSERT INTO account (code, name, kind, held_by) VALUES ('retention-cost', '维系成本', 'expense', 'home')
/
INSERT INTO account (code, name, kind, held_by) VALUES ('contra-revenue', '抵减当期收入', 'revenue', 'home')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('deposit', 'till-{method}', 'prepaid-frozen')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('release', 'prepaid-frozen', 'prepaid-available')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('recharge-card-issued', 'contra-revenue', 'gift-stock')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('voucher-bought-issued', 'retention-cost', 'gift-stock')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('voucher-printed-issued', 'retention-cost', 'merchants-unassigned')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('goods-issued', 'retention-cost', 'gift-stock')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('refund', 'prepaid-frozen', 'till-{method}')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('kept-gift-charged', 'prepaid-frozen', '{bearer}')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('receipt-unmatched', 'till-{method}', 'unmatched-receipts')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('receipt-refunded', 'unmatched-receipts', 'till-{method}')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('receipt-reapplied', 'unmatched-receipts', 'prepaid-frozen')
