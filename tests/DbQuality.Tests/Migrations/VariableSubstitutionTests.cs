using DbQuality.Migrations;
using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Migrations;

public sealed class VariableSubstitutionTests
{
    private static readonly Dictionary<string, string> Values = new() { ["a"] = "alpha", ["b-1"] = "", ["lines"] = "x\ny", ["again"] = "$a$" };

    [Theory]
    [InlineData("select $a$;", "select alpha;")]
    [InlineData("select '$a$', \"$a$\", [$a$]", "select 'alpha', \"alpha\", [alpha]")]
    [InlineData("select $b-1$1 -- $a$ $nosuch$\n, $a$ /* $a$ /* $nosuch$ */ $a$ */ $a$", "select 1 -- $a$ $nosuch$\n, alpha /* $a$ /* $nosuch$ */ $a$ */ alpha")]
    [InlineData("do $$ begin end $$;", "do $$ begin end $$;")]
    [InlineData("select $1, $ a$, $a b$;", "select $1, $ a$, $a b$;")]
    [InlineData("$again$", "$a$")]
    [InlineData("a$a$a", "aalphaa")]
    public void Values_are_put_in_everywhere_but_in_comments(string sql, string expected) => TextOf(sql).ShouldBe(expected);

    [Theory]
    // A dollar sign that begins no variable swallows the character behind the name, be it a quote.
    [InlineData("select 'cost $5', '-- $a$'", "select 'cost $5', '-- $a$'")]
    [InlineData("select '$5'; -- '$a$\n", "select '$5'; -- 'alpha\n")]
    // Inside quotes a variable right behind another is not seen.
    [InlineData("select '$a$$a$'", "select 'alpha$a$'")]
    // The last character of a script that ends in one is there twice.
    [InlineData("select $1", "select $11")]
    [InlineData("select '$a$", "select 'alpha$")]
    // A carriage return alone is lost.
    [InlineData("a\rb\r\nc\r", "ab\r\nc")]
    public void What_DbUp_gets_wrong_is_wrong_here_too(string sql, string expected) => TextOf(sql).ShouldBe(expected);

    [Fact]
    public void A_schema_without_a_value_is_taken_away_with_its_dot_even_in_comments()
    {
        const string Sql = "create table $schema$.t (a int) -- $Schema$.";
        TextOf(Sql).ShouldBe("create table t (a int) -- ");
        var values = new Dictionary<string, string> { ["schema"] = "\"app\"" };
        VariableSubstitution.Apply("1.sql", Sql, values).Source.Text.ShouldBe("create table \"app\".t (a int) -- $Schema$.");
    }

    [Fact]
    public void A_name_without_a_value_is_one_problem_at_its_first_place_and_the_rest_is_read_on()
    {
        var (source, problems) = VariableSubstitution.Apply("1.sql", "select '$a$',\n  '$A$', $nosuch$,\n $nosuch$", Values);
        source.Text.ShouldBe("select 'alpha',\n  '$A$', $nosuch$,\n $nosuch$");
        problems.Select(problem => $"{problem.Location}-({problem.Location.EndLine},{problem.Location.EndColumn})").ShouldBe(["1.sql(2,4)-(2,7)", "1.sql(2,10)-(2,18)"]);
    }

    [Fact]
    public void A_quote_that_DbUp_takes_for_a_variable_says_what_to_do()
    {
        using var project = new ProjectFolder().Write("1.sql", "create function f() returns int\nlanguage sql as $body$ select 1 $body$;");
        var script = PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory, Settings = new() { Variables = Values } }).Scripts.ShouldHaveSingleItem();
        script.Problems.ShouldBe(
        [
            new ReadProblem("DbUp takes $body$ for a variable and stops, because it has no value. If it quotes a text, write $$ instead; "
                + "if not, name body in migrations.variables with its value; or switch variables off.", new SourceSpan("1.sql", 2, 17, 2, 23)),
        ]);
    }

    [Fact]
    public void Without_variables_nothing_is_touched()
    {
        using var project = new ProjectFolder().Write("1.sql", "select $a$ x $a$,\r '$a$'");
        var script = PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory }).Scripts.ShouldHaveSingleItem();
        script.Problems.ShouldBeEmpty();
        script.Source.Text.ShouldBe("select $a$ x $a$,\r '$a$'");
    }

    [Fact]
    public void Statements_are_read_from_the_text_with_values_and_placed_in_the_file()
    {
        using var project = new ProjectFolder().Write("1.sql", "$lines$;\nselect '$lines$', $a$ + 1;\n$two$ end");
        var settings = new MigrationStandards { Variables = new Dictionary<string, string>(Values) { ["two"] = "begin; commit;\n" } };
        var script = PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory, Settings = settings }).Scripts.ShouldHaveSingleItem();
        script.Source.Original.ShouldBe("$lines$;\nselect '$lines$', $a$ + 1;\n$two$ end");
        script.Statements.Select(statement => $"{statement.Sql} {statement.Span}-({statement.Span.EndLine},{statement.Span.EndColumn})").ShouldBe(
        [
            "x\ny 1.sql(1,1)-(1,8)", "select 'x\ny', alpha + 1 1.sql(2,1)-(2,26)", "begin 1.sql(3,1)-(3,6)", "commit 1.sql(3,1)-(3,6)", "end 1.sql(3,7)-(3,10)",
        ]);
    }

    private static string TextOf(string sql)
    {
        var (source, problems) = VariableSubstitution.Apply("1.sql", sql, Values);
        problems.ShouldBeEmpty();
        source.Original.ShouldBe(sql);
        return source.Text;
    }
}
