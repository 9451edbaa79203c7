-- AccountsSql
SELECT code AS Code, kind AS Kind, held_by AS HeldBy FROM account ORDER BY code
/
-- BalancesSql
SELECT a.code AS Account, a.name AS Name, s.book AS Book,
       SUM(CASE WHEN s.debit = a.code THEN s.amount_fen ELSE 0 END) AS DebitFen,
       SUM(CASE WHEN s.credit = a.code THEN s.amount_fen ELSE 0 END) AS CreditFen
FROM (
  SELECT b.code AS book, t.debit, t.credit, SUM(t.amount_fen) AS amount_fen
  FROM transfer t
  JOIN branch b ON b.id = t.book_id
  LEFT JOIN enrolment e ON e.id = t.enrolment_id
  WHERE b.path >= :fromPath AND b.path < :beforePath
  GROUP BY b.code, t.debit, t.credit
) s
JOIN account a ON a.code = s.debit OR a.code = s.credit
GROUP BY a.code, a.name, s.book
ORDER BY s.book, a.code
/
-- BookSql · sqlite
SELECT open_from_month FROM book WHERE id = :id
/
-- BookSql · postgresql
SELECT open_from_month FROM book WHERE id = :id
FOR SHARE
/
-- BookSql · oracle
SELECT open_from_month FROM book WHERE id = :id
FOR UPDATE WAIT 5
/
-- FindSql
SELECT id AS Id, source_key AS SourceKey, book_id AS BookId, concerns_month AS ConcernsMonth, event_code AS EventCode,
       debit AS Debit, credit AS Credit, amount_fen AS AmountFen, funding AS Funding, occurred_on AS OccurredOn,
       enrolment_id AS EnrolmentId, serial_id AS SerialId, receipt_id AS ReceiptId, reverses_id AS ReversesId
FROM transfer
WHERE source_key = :homeKey OR source_key = :hallKey
ORDER BY id
/
-- InsertSql
INSERT INTO transfer (id, source_key, book_id, booked_month, concerns_month, event_code, debit, credit, amount_fen, funding,
    enrolment_id, serial_id, receipt_id, reverses_id, occurred_on, recorded_at, recorded_by)
VALUES (:Id, :SourceKey, :BookId, :booked, :concerns, :EventCode, :Debit, :Credit, :AmountFen, :Funding,
    :EnrolmentId, :SerialId, :ReceiptId, :ReversesId, :occurred, :recordedAt, :RecordedBy)
/
-- ListSql
SELECT t.id AS Id, t.source_key AS SourceKey, b.code AS Book, t.booked_month AS BookedMonth, t.concerns_month AS ConcernsMonth,
       t.event_code AS EventCode, t.debit AS Debit, t.credit AS Credit, t.amount_fen AS AmountFen, t.funding AS Funding,
       e.enrolment_no AS Enrolment, t.reverses_id AS ReversesId, t.occurred_on AS OccurredOn, t.recorded_at AS RecordedAt
FROM transfer t
JOIN branch b ON b.id = t.book_id
LEFT JOIN enrolment e ON e.id = t.enrolment_id
WHERE b.path >= :fromPath AND b.path < :beforePath AND t.id > :afterId
/
-- RulesSql
SELECT event_code AS EventCode, debit AS Debit, credit AS Credit FROM posting_rule ORDER BY event_code
/
