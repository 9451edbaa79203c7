-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE release_line (
  campaign_id NUMBER(19) NOT NULL,
  revision NUMBER(10) NOT NULL,
  offer VARCHAR2(40 CHAR) NOT NULL,
  lot VARCHAR2(20 CHAR) NOT NULL CHECK (lot IN ('paid-in', 'bonus')),
  n NUMBER(10) NOT NULL CHECK (n >= 1),
  month_offset NUMBER(10) NOT NULL CHECK (month_offset >= 0),
  release_day NUMBER(10) NOT NULL CHECK (release_day BETWEEN 1 AND 28),
  amount_fen NUMBER(19) NOT NULL CHECK (amount_fen >= 0),
  condition_json CLOB,
  PRIMARY KEY (campaign_id, revision, offer, lot, n),
  FOREIGN KEY (campaign_id, revision) REFERENCES campaign_revision (campaign_id, revision)
)
/
CREATE TABLE release_outcome (
  enrolment_id NUMBER(19) NOT NULL REFERENCES enrolment (id),
  lot VARCHAR2(20 CHAR) NOT NULL,
  n NUMBER(10) NOT NULL,
  outcome VARCHAR2(20 CHAR) NOT NULL CHECK (outcome IN ('posted', 'held', 'forfeited', 'refunded')),
  amount_fen NUMBER(19) NOT NULL,
  due_month NUMBER(10) NOT NULL,
  decided_at NUMBER(19) NOT NULL,
  run_id NUMBER(19),
  reason VARCHAR2(500 CHAR),
  PRIMARY KEY (enrolment_id, lot, n)
)
/
CREATE INDEX release_outcome_held_ix ON release_outcome (outcome, enrolment_id)
/
-- oracle-only
CREATE TRIGGER release_outcome_final BEFORE UPDATE ON release_outcome
FOR EACH ROW WHEN (OLD.outcome <> 'held')
BEGIN RAISE_APPLICATION_ERROR(-20001, 'release_outcome: only a held instalment may change'); END;
/
-- oracle-only
CREATE TRIGGER release_outcome_kept BEFORE DELETE ON release_outcome
FOR EACH ROW
BEGIN RAISE_APPLICATION_ERROR(-20001, 'release_outcome: rows are never deleted'); END;
/
CREATE TABLE account (
  code VARCHAR2(40 CHAR) NOT NULL PRIMARY KEY,
  name VARCHAR2(200 CHAR) NOT NULL,
  kind VARCHAR2(40 CHAR) NOT NULL CHECK (kind IN ('asset', 'liability', 'revenue', 'expense', 'memo')),
  held_by VARCHAR2(20 CHAR) NOT NULL CHECK (held_by IN ('hall', 'home'))
)
/
CREATE TABLE posting_rule (
  event_code VARCHAR2(40 CHAR) NOT NULL PRIMARY KEY,
  debit VARCHAR2(60 CHAR) NOT NULL,
  credit VARCHAR2(60 CHAR) NOT NULL
)
/
CREATE TABLE transfer (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  source_key VARCHAR2(120 CHAR) NOT NULL UNIQUE,
  book_id NUMBER(19) NOT NULL REFERENCES book (id),
  booked_month NUMBER(10) NOT NULL,
  concerns_month NUMBER(10) NOT NULL,
  event_code VARCHAR2(40 CHAR) NOT NULL,
  debit VARCHAR2(60 CHAR) NOT NULL REFERENCES account (code),
  credit VARCHAR2(60 CHAR) NOT NULL REFERENCES account (code),
  amount_fen NUMBER(19) NOT NULL CHECK (amount_fen > 0),
  funding VARCHAR2(20 CHAR) NOT NULL CHECK (funding IN ('hq', 'branch')),
  enrolment_id NUMBER(19),
  serial_id NUMBER(19),
  receipt_id NUMBER(19),
  reverses_id NUMBER(19) REFERENCES transfer (id),
  occurred_on VARCHAR2(10 CHAR) NOT NULL,
  recorded_at NUMBER(19) NOT NULL,
  recorded_by NUMBER(19) NOT NULL,
  CHECK (debit <> credit),
  CHECK (booked_month >= concerns_month)
)
/
CREATE INDEX transfer_book_ix ON transfer (book_id, booked_month)
/
CREATE INDEX transfer_enrolment_ix ON transfer (enrolment_id)
/
-- oracle-only
CREATE TRIGGER transfer_no_update BEFORE UPDATE ON transfer
FOR EACH ROW
BEGIN RAISE_APPLICATION_ERROR(-20001, 'transfer: the ledger is append-only'); END;
/
-- oracle-only
CREATE TRIGGER transfer_no_delete BEFORE DELETE ON transfer
FOR EACH ROW
BEGIN RAISE_APPLICATION_ERROR(-20001, 'transfer: the ledger is append-only'); END;
/
CREATE TABLE period_close (
  book_id NUMBER(19) NOT NULL REFERENCES book (id),
  closed_month NUMBER(10) NOT NULL,
  transfers NUMBER(19) NOT NULL,
  amount_fen NUMBER(19) NOT NULL,
  closed_at NUMBER(19) NOT NULL,
  closed_by NUMBER(19) NOT NULL,
  PRIMARY KEY (book_id, closed_month)
)
/
CREATE TABLE posting_run (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  run_month NUMBER(10) NOT NULL,
  run_on VARCHAR2(10 CHAR) NOT NULL,
  state VARCHAR2(20 CHAR) NOT NULL CHECK (state IN ('running', 'done')),
  done_to_id NUMBER(19) NOT NULL,
  posted NUMBER(19) NOT NULL,
  amount_fen NUMBER(19) NOT NULL,
  held NUMBER(19) NOT NULL,
  forfeited NUMBER(19) NOT NULL,
  started_at NUMBER(19) NOT NULL,
  finished_at NUMBER(19)
)
/
CREATE INDEX posting_run_month_ix ON posting_run (run_month)
/
-- oracle-only
CREATE UNIQUE INDEX posting_run_going_ix ON posting_run (CASE WHEN state = 'running' THEN run_month END)
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
