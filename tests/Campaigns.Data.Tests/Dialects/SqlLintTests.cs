using Campaigns.Data.Migrations;

namespace Campaigns.Data.Tests.Dialects;

public sealed class SqlLintTests
{
    [Fact]
    public void Statements_InTheProgram_AreTheSharedPartOfSql()
    {
        var statements = ProgramStatements.All();

        statements.Count.ShouldBeGreaterThan(5);
        statements.SelectMany(s => SqlLint.Faults(s).Select(fault => $"{fault}\n  in: {s}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    [InlineData("oracle")]
    public void Scripts_NamesAndEnds_SuitEveryEngine(string engine) =>
        MigrationScripts.For(engine).SelectMany(m => m.Statements).SelectMany(s => ScriptLint.Faults(s).Select(fault => $"{fault}\n  in: {s}")).ShouldBeEmpty();

    [Theory]
    [InlineData("SELECT id FROM branch b LIMIT 1")]
    [InlineData("SELECT id FROM branch FETCH FIRST 1 ROWS ONLY")]
    [InlineData("SELECT b.id FROM branch AS b")]
    [InlineData("SELECT b.id FROM book k JOIN branch AS b ON b.id = k.id")]
    [InlineData("SELECT s.id FROM (SELECT id FROM branch) AS s")]
    [InlineData("SELECT 1")]
    [InlineData("INSERT INTO branch (id) SELECT :id")]
    [InlineData("SELECT (SELECT 1) FROM dual")]
    [InlineData("WITH RECURSIVE t (id) AS (SELECT 1 FROM dual) SELECT id FROM t")]
    [InlineData("SELECT id FROM branch WHERE TRUE")]
    [InlineData("SELECT id FROM branch;")]
    [InlineData("SELECT id FROM branch WHERE name = ''")]
    [InlineData("SELECT id FROM branch WHERE made = :date")]
    [InlineData("SELECT id AS level FROM branch")]
    [InlineData("SELECT id FROM a_table_with_a_name_of_more_than_thirty")]
    [InlineData("SELECT id::text FROM branch")]
    [InlineData("SELECT id FROM branch WHERE id = @id")]
    [InlineData("SELECT id FROM branch WHERE (kind, id) > (:kind, :id)")]
    [InlineData("SELECT id FROM branch WHERE id != 1")]
    [InlineData("SELECT id FROM branch FOR UPDATE")]
    [InlineData("SELECT id FROM branch EXCEPT SELECT id FROM book")]
    [InlineData("UPDATE quota q SET held = 1")]
    [InlineData("UPDATE quota SET held = 1 FROM branch b WHERE b.id = quota.branch_id")]
    [InlineData("DELETE FROM quota q WHERE q.id = 1")]
    [InlineData("INSERT INTO branch (id) VALUES (1), (2)")]
    [InlineData("INSERT INTO branch (id) VALUES (1) ON CONFLICT DO NOTHING")]
    [InlineData("INSERT INTO branch (id) VALUES (1) RETURNING id")]
    [InlineData("INSERT OR REPLACE INTO branch (id) VALUES (1)")]
    [InlineData("SELECT CAST(id AS BIGINT) FROM branch")]
    public void Faults_PlantedViolation_IsFound(string sql) => SqlLint.Faults(sql).ShouldNotBeEmpty();

    [Theory]
    [InlineData("SELECT b.id, COUNT(*) AS units FROM branch b JOIN book k ON k.id = b.id WHERE b.kind IN ('hall', 'county') GROUP BY b.id ORDER BY b.id")]
    [InlineData("SELECT CAST(:id AS INTEGER) AS id FROM dual")]
    [InlineData("SELECT CAST(name AS VARCHAR(20)) AS title FROM branch -- LIMIT in a comment; and ''")]
    [InlineData("WITH t AS (SELECT id FROM branch) SELECT s.id FROM t s WHERE s.id > (SELECT MAX(x.id) FROM t x)")]
    [InlineData("SELECT id FROM branch WHERE name = 'TRUE; LIMIT' AND (kind = :kind OR id <> 1)")]
    [InlineData("UPDATE quota SET held = held + 1 WHERE id = :id AND branch_id IN (SELECT b.id FROM branch b)")]
    [InlineData("DELETE FROM claim WHERE enrolment_id = :id")]
    [InlineData("DELETE FROM claim")]
    [InlineData("INSERT INTO claim (member_id, n) SELECT e.member_id, ROW_NUMBER() OVER (ORDER BY e.id) FROM enrolment e")]
    [InlineData("SELECT CASE WHEN id = 1 THEN 'a' ELSE 'b' END AS kind FROM branch UNION ALL SELECT 'c' AS kind FROM dual")]
    public void Faults_SharedSql_IsLetPass(string sql) => SqlLint.Faults(sql).ShouldBeEmpty();

    [Theory]
    [InlineData("CREATE TABLE branch (\n  level INTEGER\n)")]
    [InlineData("CREATE TABLE session (\n  id INTEGER\n)")]
    [InlineData("CREATE TABLE a_table_with_a_name_of_more_than_thirty (\n  id INTEGER\n)")]
    [InlineData("CREATE TABLE IF NOT EXISTS branch (\n  id INTEGER\n)")]
    [InlineData("CREATE INDEX branch_ix ON branch (id);")]
    public void ScriptFaults_PlantedViolation_IsFound(string sql) => ScriptLint.Faults(sql).ShouldNotBeEmpty();
}
