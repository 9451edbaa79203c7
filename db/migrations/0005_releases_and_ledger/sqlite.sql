-- An approved revision's plan, compiled: instalment n of a lot falls offset months after the enrolment's first release month.
CREATE TABLE release_line (
  campaign_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  offer TEXT NOT NULL,
  lot TEXT NOT NULL CHECK (lot IN ('paid-in', 'bonus')),
  n INTEGER NOT NULL CHECK (n >= 1),
  month_offset INTEGER NOT NULL CHECK (month_offset >= 0),
  release_day INTEGER NOT NULL CHECK (release_day BETWEEN 1 AND 28),
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  condition_json TEXT,
  PRIMARY KEY (campaign_id, revision, offer, lot, n),
  FOREIGN KEY (campaign_id, revision) REFERENCES campaign_revision (campaign_id, revision)
) STRICT
/
-- One row per decided instalment; only a held one may change. No pending rows are stored.
CREATE TABLE release_outcome (
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
  lot TEXT NOT NULL,
  n INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('posted', 'held', 'forfeited', 'refunded')),
  amount_fen INTEGER NOT NULL,
  -- The month it was due, and the run (or cancellation) that decided it.
  due_month INTEGER NOT NULL,
  decided_at INTEGER NOT NULL,
  run_id INTEGER,
  reason TEXT,
  PRIMARY KEY (enrolment_id, lot, n)
) STRICT
/
CREATE INDEX release_outcome_held_ix ON release_outcome (outcome, enrolment_id) WHERE outcome = 'held'
/
CREATE TRIGGER release_outcome_final BEFORE UPDATE ON release_outcome
WHEN OLD.outcome <> 'held'
BEGIN SELECT RAISE(ABORT, 'release_outcome: only a held instalment may change'); END
/
CREATE TRIGGER release_outcome_kept BEFORE DELETE ON release_outcome
BEGIN SELECT RAISE(ABORT, 'release_outcome: rows are never deleted'); END
/
CREATE TABLE account (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('asset', 'liability', 'revenue', 'expense', 'memo')),
  -- Which book holds it when an event touches two: the hall's (cash, stock) or the member's home (credit, cost).
  held_by TEXT NOT NULL CHECK (held_by IN ('hall', 'home'))
) STRICT
/
-- Which account an event debits and credits (domain §6). {method} stands for the payment method, {bearer} for the account the hand-over debited.
CREATE TABLE posting_rule (
  event_code TEXT NOT NULL PRIMARY KEY,
  debit TEXT NOT NULL,
  credit TEXT NOT NULL
) STRICT
/
-- Each row is one transfer in one book, so every book balances by construction (architecture, ledger). Append-only.
CREATE TABLE transfer (
  id INTEGER NOT NULL PRIMARY KEY,
  source_key TEXT NOT NULL UNIQUE,
  book_id INTEGER NOT NULL REFERENCES book (id),
  booked_month INTEGER NOT NULL,
  -- The month the event belongs to; earlier than booked_month for a late entry.
  concerns_month INTEGER NOT NULL,
  event_code TEXT NOT NULL,
  debit TEXT NOT NULL REFERENCES account (code),
  credit TEXT NOT NULL REFERENCES account (code),
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  funding TEXT NOT NULL CHECK (funding IN ('hq', 'branch')),
  enrolment_id INTEGER,
  serial_id INTEGER,
  receipt_id INTEGER,
  reverses_id INTEGER REFERENCES transfer (id),
  occurred_on TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER NOT NULL,
  CHECK (debit <> credit),
  CHECK (booked_month >= concerns_month)
) STRICT
/
CREATE INDEX transfer_book_ix ON transfer (book_id, booked_month)
/
CREATE INDEX transfer_enrolment_ix ON transfer (enrolment_id)
/
CREATE TRIGGER transfer_no_update BEFORE UPDATE ON transfer
BEGIN SELECT RAISE(ABORT, 'transfer: the ledger is append-only'); END
/
CREATE TRIGGER transfer_no_delete BEFORE DELETE ON transfer
BEGIN SELECT RAISE(ABORT, 'transfer: the ledger is append-only'); END
/
-- What a month held when it was closed: a later entry would show (domain §4.6).
CREATE TABLE period_close (
  book_id INTEGER NOT NULL REFERENCES book (id),
  closed_month INTEGER NOT NULL,
  transfers INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL,
  closed_at INTEGER NOT NULL,
  closed_by INTEGER NOT NULL,
  PRIMARY KEY (book_id, closed_month)
) STRICT
/
CREATE TABLE posting_run (
  id INTEGER NOT NULL PRIMARY KEY,
  run_month INTEGER NOT NULL,
  -- The business date it began on: what was due by then, and no more, is its to decide.
  run_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done')),
  -- The last enrolment of the last finished range: a restarted run goes on behind it.
  done_to_id INTEGER NOT NULL,
  posted INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL,
  held INTEGER NOT NULL,
  forfeited INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT
/
CREATE INDEX posting_run_month_ix ON posting_run (run_month)
/
-- One unfinished run a month: whoever else asks for it joins in.
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
