-- DefinitionSql
SELECT definition FROM campaign_revision WHERE campaign_id = :campaignId AND revision = :revision
/
-- FindByCodeSql
SELECT id AS Id, code AS Code, name AS Name, state AS State, revision AS Revision, starts_on AS StartsOn, ends_on AS EndsOn,
       contract_kind AS ContractKind, version AS Version
FROM campaign
WHERE code = :code
/
-- FindByIdSql
SELECT id AS Id, code AS Code, name AS Name, state AS State, revision AS Revision, starts_on AS StartsOn, ends_on AS EndsOn,
       contract_kind AS ContractKind, version AS Version
FROM campaign
WHERE id = :campaignId
/
-- ListOpenSql
SELECT id AS Id, code AS Code, name AS Name, state AS State, revision AS Revision, starts_on AS StartsOn, ends_on AS EndsOn,
       contract_kind AS ContractKind, version AS Version
FROM campaign
WHERE state IN ('open', 'exhausted')
ORDER BY id
/
-- ReleaseLinesSql
SELECT lot AS Lot, n AS N, month_offset AS MonthOffset, release_day AS ReleaseDay, amount_fen AS AmountFen
FROM release_line
WHERE campaign_id = :campaignId AND revision = :revision AND offer = :offer
ORDER BY lot, n
/
