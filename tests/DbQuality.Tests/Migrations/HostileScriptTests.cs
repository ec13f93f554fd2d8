using System.Diagnostics;
using DbQuality.Migrations.Plan;
using DbQuality.Reports;
using DbQuality.Sql;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Migrations;

/// <summary>What would keep a reader busy for ever, or exhaust its stack, if it were not linear and without recursion.</summary>
[NeedsTime]
public sealed class HostileScriptTests
{
    /// <summary>Each is read in less than a second on a quiet machine; what is quadratic takes minutes.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static TheoryData<string, int> Pieces { get; } = new()
    {
        { "+", 2_000_000 }, { "-+", 1_000_000 }, { "*+", 1_000_000 }, { "=-", 1_000_000 }, { "@+ ", 1_000_000 },
        { "'a'\n", 500_000 }, { "E'\\x41'\n", 300_000 }, { "'", 1_000_001 }, { "''", 1_000_000 }, { "\"", 1_000_001 },
        { "$", 2_000_001 }, { "$a", 1_000_000 }, { "$a$", 700_001 }, { "$a$b", 500_001 }, { "/*", 1_000_000 }, { "/*/**/", 500_000 }, { "*/", 1_000_000 },
        { "(", 2_000_000 }, { "[", 2_000_000 }, { ")", 2_000_000 }, { ";", 2_000_000 }, { "\\", 1_000_000 }, { "--\n", 1_000_000 }, { "-- dbquality:ignore x\n", 100_000 },
        { "create function f() begin atomic ", 100_000 }, { "case ", 400_000 }, { ":a ", 500_000 }, { "u&'a' uescape ", 100_000 }, { "\r", 2_000_000 }, { "a", 3_000_000 },
        { "with a as (", 300_000 }, { "grant ", 400_000 }, { "copy t from stdin;\n", 100_000 },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_script_of_one_piece_without_end_is_read_in_time(string piece, int times)
    {
        var script = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        var (source, problems) = VariableSubstitution.Apply("a.sql", script, new Dictionary<string, string> { ["a"] = "b" });
        var read = StatementReader.Read(source);
        watch.Elapsed.ShouldBeLessThan(Longest);
        (problems.Count + read.Problems.Count).ShouldBeLessThanOrEqualTo(200);
    }

    [Fact]
    public void Of_very_many_problems_the_first_are_told_and_the_others_counted()
    {
        var read = StatementReader.Read(new SourceText("a.sql", string.Concat(Enumerable.Repeat("select :a;\n", 5000))));
        read.Problems.Count.ShouldBe(100);
        read.Problems[^1].Location.Line.ShouldBe(100);
        read.Problems[^1].Message.ShouldEndWith(" 4900 more problems of this script are not shown.");
    }

    [Fact]
    public void Variables_without_values_are_found_in_time()
    {
        var watch = Stopwatch.StartNew();
        var script = string.Concat(Enumerable.Range(0, 300_000).Select(number => $"select $v{number % 150_000}$;\n"));
        VariableSubstitution.Apply("a.sql", script, new Dictionary<string, string>()).Problems.Count.ShouldBe(100);
        watch.Elapsed.ShouldBeLessThan(Longest);
    }

    [Fact]
    public void A_large_script_is_read_as_its_statements_are_alone()
    {
        string[] pieces = ["insert into t values (1, 'a;b', E'\\'', $x$;$x$)", "create table \"T\" (a int)", "/* c; */ select 1 -- d\n + 2", "create function f() returns int begin atomic select 1; end", "copy t to 'x'"];
        var script = new System.Text.StringBuilder();
        for (var i = 0; script.Length < 2 * LargeText.Smallest; i++) script.Append(pieces[i % pieces.Length]).Append(";\n");
        var source = new SourceText("a.sql", script.ToString());
        var read = StatementReader.Read(source);
        read.Problems.ShouldBeEmpty();
        for (var i = 0; i < pieces.Length; i++)
        {
            var (large, small) = (read.Statements[^(i + 1)], StatementReader.Read(new SourceText("b.sql", pieces[(read.Statements.Count - 1 - i) % pieces.Length])).Statements.Single());
            (large.Sql, large.Command).ShouldBe((small.Sql, small.Command));
            large.Tokens.Select(token => (token.Kind, token.Value, token.Start - large.Start)).ShouldBe(small.Tokens.Select(token => (token.Kind, token.Value, token.Start - small.Start)));
            source.Text.Substring(large.Start, large.Length).ShouldBe(large.Sql);
        }
    }
}
