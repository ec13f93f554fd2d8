using DbQuality.Reports;
using DbQuality.Text;

namespace DbQuality.Tests.Reports;

/// <summary>The line of a finding, and the mark below it.</summary>
public sealed class ExcerptsTests
{
    [Fact]
    public void The_mark_is_below_what_is_meant_up_to_its_end_or_the_lines() =>
        (Of("create table t (\r\n\tid int,\r\n\tcode text\r\n);", 2, 2, 2, 8), Of("create table t (\n  id int)  ", 1, 1, 2, 10)).ShouldBe((
            "  2 |  id int,\n    |  ^^^^^^",
            "  1 | create table t (\n    | ^^^^^^^^^^^^^^^^"));

    [Fact]
    public void Hidden_characters_are_shown_and_the_mark_moves_with_them() =>
        Of("select '\u001b[31m', a", 1, 17, 1, 18).ShouldBe("  1 | select '\\u001b[31m', a\n    |                      ^");

    [Fact]
    public void Of_a_long_line_the_part_around_the_place_is_shown()
    {
        var lines = Of(new string('x', 500) + "HERE" + new string('y', 500), 1, 501, 1, 505).Split('\n');
        (lines[0].Length, lines[0].IndexOf("HERE", StringComparison.Ordinal)).ShouldBe((148, lines[1].IndexOf("^^^^", StringComparison.Ordinal)));
        lines[1].Count(c => c == '^').ShouldBe(4);
    }

    [Theory]
    [InlineData("select 1;", 2, 1)]
    [InlineData("select 1;", 1, 30)]
    [InlineData("", 1, 1)]
    public void A_place_that_is_not_there_shows_nothing(string text, int line, int column) => Of(text, line, column, line, column).ShouldBeEmpty();

    [Fact]
    public void A_file_that_was_not_read_shows_nothing() => new Excerpts([]).Of(SourceSpan.Start("a.sql")).ShouldBeEmpty();

    private static string Of(string text, int line, int column, int endLine, int endColumn) =>
        string.Join('\n', new Excerpts([new SourceText("a.sql", text)]).Of(new SourceSpan("a.sql", line, column, endLine, endColumn)));
}
