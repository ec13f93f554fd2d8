using System.Text;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Tests.Migrations;

/// <summary>What holds for every script, tried on thousands that are put together at random; a failure names its seed.</summary>
public sealed class StatementPropertyTests
{
    private static readonly string[] Statements =
    [
        "select 1", "select 'a;''b'", @"select E'\';'", @"select U&'\;'", "select \"a;b\"", "do $$ begin; end $$", "do $x$ $$ ; $y$ $x$",
        "select a$b$ from t", "create rule r as on insert to t do (select 1; select 2)", "select 1 /* ; */ + 2", "select 1 -- ;\n + 2",
        "create function f() returns int begin atomic select case when a then 1 end as end; select 2 end; end",
        "create or replace procedure p() begin atomic end", "begin", "end", "select begin atomic from t", "select 2 - -1, 3 */**/ 4",
        "select a[1:2], b::text, '😀;é'", "select 'a'\n'b;'", "create table t (id int default 1, \"end\" text)", "select N';', x'1F', 1.e5",
    ];

    private static readonly string[] Blanks = [" ", "\n", "\r\n", "\t", "/* ; ' /* $$ */ */", "-- it's; \"odd\n", "--\r", "\f", ";", "/**/;"];

    [Fact]
    public void Statements_joined_by_semicolons_blanks_and_comments_are_read_as_the_same_statements()
    {
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new Random(seed);
            var written = random.GetItems(Statements, random.Next(12));
            var script = new StringBuilder();
            foreach (var statement in written)
            {
                Append(script, random);
                script.Append(statement).Append(random.Next(3) == 0 ? "\n--x;\n" : "").Append(';');
            }
            Append(script, random);
            var read = Read(script.ToString());
            read.Problems.ShouldBeEmpty($"seed {seed}");
            read.Statements.Select(statement => statement.Sql).ShouldBe(written, $"seed {seed}");
        }
    }

    [Fact]
    public void Any_text_is_read_without_a_fault_and_every_span_slices_back_to_what_it_names()
    {
        const string characters = "'\"\\$-/*;:()[] \n\r\tEeUuxn&1.5_aé😀begin atomic end create function\0";
        for (var seed = 0; seed < 20000; seed++)
        {
            var random = new Random(seed);
            var text = new string(random.GetItems<char>(characters, random.Next(60)));
            var read = Read(text);
            var end = 0;
            foreach (var statement in read.Statements)
            {
                text.Substring(statement.Start, statement.Length).ShouldBe(statement.Sql, $"seed {seed}");
                statement.Start.ShouldBeGreaterThanOrEqualTo(end, $"seed {seed}");
                end = statement.Start;
                foreach (var token in statement.Tokens)
                {
                    token.Start.ShouldBeGreaterThanOrEqualTo(end, $"seed {seed}");
                    token.Length.ShouldBeGreaterThan(0, $"seed {seed}");
                    end = token.Start + token.Length;
                }
                end.ShouldBe(statement.Start + statement.Length, $"seed {seed}");
            }
        }
    }

    private static void Append(StringBuilder script, Random random)
    {
        foreach (var blank in random.GetItems(Blanks, random.Next(4))) script.Append(blank);
    }

    private static ScriptText Read(string script) => StatementReader.Read(new SourceText("a.sql", script));
}
