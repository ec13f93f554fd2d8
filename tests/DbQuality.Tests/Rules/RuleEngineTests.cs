using DbQuality.Catalog;
using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;
using static DbQuality.Tests.Rules.EngineFixture;

namespace DbQuality.Tests.Rules;

/// <summary>Place, order and fingerprint of findings.</summary>
[NeedsPostgres]
public sealed class RuleEngineTests
{
    [Fact]
    public void Findings_are_in_the_order_of_file_line_rule_and_object_and_the_unlocated_come_last()
    {
        var b = new SayingRule("DBQ902", "b", Table("z"), Table("y", At("b.sql", 2)), Table("x", At("B.sql", 9)), Table("w", At("b.sql", 10)));
        var a = new SayingRule("DBQ901", "a", Table("v", At("b.sql", 2)), Table("u", At("b.sql", 2)), Table("t"));
        Judge(Context(), null, b, a).Findings.Select(finding => $"{finding.Location?.File} {finding.Location?.Line} {finding.Rule.Id} {finding.Object.Name}")
            .ShouldBe(["B.sql 9 DBQ902 x", "b.sql 2 DBQ901 u", "b.sql 2 DBQ901 v", "b.sql 2 DBQ902 y", "b.sql 10 DBQ902 w", "  DBQ901 t", "  DBQ902 z"]);
    }

    [Fact]
    public void A_finding_is_where_its_object_was_made_or_last_changed_or_where_its_table_was()
    {
        var plan = Plan("a.sql", "create table t ();\nalter table t add c int;\nalter table t alter c type bigint;");
        var statements = plan.Scripts.Single().Statements.Select(statement => new StatementReference(plan.Scripts.Single(), statement)).ToList();
        var (table, column) = (new ObjectKey(ClassIds.Relation, 5), new ObjectKey(ClassIds.Relation, 5, 1));
        var provenance = new Provenance(new() { [table] = new Origin(statements[0], statements[2]), [column] = new Origin(statements[1], statements[2]) });
        var subject = new DbObject { Kind = ObjectKind.Column, Schema = "public", Table = "t", Name = "c", Key = column, ParentKey = table };

        LineOf(subject).ShouldBe(2);
        LineOf(subject, atLastChange: true).ShouldBe(3);
        LineOf(subject with { Key = column with { SubId = 2 } }).ShouldBe(1);
        LineOf(subject with { Key = null, ParentKey = new ObjectKey(ClassIds.Relation, 6) }).ShouldBeNull();

        int? LineOf(DbObject subject, bool atLastChange = false)
        {
            var rule = new SayingRule("DBQ901", "a", new Violation(subject, "Wrong.") { AtLastChange = atLastChange });
            var observations = new Observations { Statements = [], Provenance = provenance };
            return Judge(Context(plan: plan, observations: observations), null, rule).Findings.Single().Location?.Line;
        }
    }

    [Fact]
    public async Task A_fingerprint_follows_the_definition_and_neither_oids_nor_lines()
    {
        var first = await Fingerprints("create table t (id int primary key, at timestamp, due timestamp not null);");
        var later = await Fingerprints("\n\ncreate table other (id int primary key);\ncreate table t (due timestamp not null, id int primary key, at timestamp);");
        var changed = await Fingerprints("create table t (id int primary key, at timestamp not null, due timestamp not null);");

        first.Count.ShouldBe(2);
        first.Values.ShouldBeUnique();
        first.Values.ShouldAllBe(fingerprint => fingerprint.Length == 16);
        later.ShouldBe(first);
        changed["public.t.due"].ShouldBe(first["public.t.due"]);
        changed["public.t.at"].ShouldNotBe(first["public.t.at"]);

        static async Task<SortedDictionary<string, string>> Fingerprints(string sql)
        {
            var example = new RuleExample("DBQ206", "bad.sql", "", "", sql, []);
            var outcome = await RuleExampleRun.RunAsync(example, 0, TestContext.Current.CancellationToken);
            return new(outcome.Findings.ToDictionary(finding => finding.Object.Identity, finding => finding.Fingerprint));
        }
    }

    [Fact]
    public void Two_violations_on_one_object_have_different_fingerprints_where_the_rule_tells_them_apart()
    {
        var rule = new SayingRule("DBQ901", "a", Table("t") with { Discriminator = "one" }, Table("t") with { Discriminator = "two" });
        Judge(Context(), null, rule).Findings.Select(finding => finding.Fingerprint).ShouldBeUnique();
    }

    [Fact]
    public void A_statements_fingerprint_does_not_see_white_space_and_comments()
    {
        Fingerprint("drop table a;").ShouldBe(Fingerprint("\n-- why\ndrop /* now */\n  TABLE a ;"));
        Fingerprint("drop table a;").ShouldNotBe(Fingerprint("drop table b;"));

        static string Fingerprint(string sql)
        {
            var plan = Plan("a.sql", sql);
            var subject = new DbObject { Kind = ObjectKind.Statement, Name = "a.sql" };
            var rule = new SayingRule("DBQ901", "a", new Violation(subject, "Wrong.") { Location = plan.Scripts.Single().Statements[0].Span });
            return Judge(Context(plan: plan), null, rule).Findings.Single().Fingerprint;
        }
    }

    private static SourceSpan At(string file, int line) => new(file, line, 1, line, 2);
}
