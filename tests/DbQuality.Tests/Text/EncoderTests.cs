using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Standards;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Text;

/// <summary>Each target has one encoder, and what it writes is, to the target, the text and nothing else.</summary>
[NeedsPostgres]
public sealed class EncoderTests
{
    public static TheoryData<string> Names => [.. NastyNames.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_encoder_of_a_line_gives_one_line_with_nothing_hidden_in_it(string name)
    {
        foreach (var line in new[]
        {
            VisibleText.Of(name), MessageText.Of(name), SqlComment.Of(name), SqlName.Quote(name), SqlText.Literal(name), YamlEncoding.Comment(name), YamlEncoding.Quoted(name),
            MarkdownText.Of(name), MarkdownText.Code(name),
        })
        {
            NastyNames.IsPlain(line).ShouldBeTrue(line);
            line.ShouldNotContain('\n');
        }
        VisibleText.Of(VisibleText.Of(name)).ShouldBe(VisibleText.Of(name));
        MessageText.Of(MessageText.Of(name)).ShouldBe(MessageText.Of(name));
    }

    [Fact]
    public void What_is_hidden_is_shown_as_an_escape()
    {
        VisibleText.Of("a\nb\u001b[31m\u202e\U000e0041").ShouldBe(@"a\nb\u001b[31m\u202e\U000e0041");
        VisibleText.Of("Größe 表 🐘 \\n").ShouldBe("Größe 表 🐘 \\n");
        // Between letters of scripts that are spelled with them, joiners are letters; elsewhere they hide.
        VisibleText.Of("می\u200cخواهم 👩\u200d💻").ShouldBe("می\u200cخواهم 👩\u200d💻");
        VisibleText.Of("ord\u200ders").ShouldBe(@"ord\u200ders");
        VisibleText.Lines("a\r\nb\rc\n").ShouldBe("a\r\nb\\rc\n");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_comment_of_SQL_holds_no_statement_directive_or_variable(string name)
    {
        var script = StatementReader.Read(new SourceText("", SqlComment.Of(name) + "\nselect 1;"));
        script.Statements.ShouldHaveSingleItem().Sql.ShouldBe("select 1");
        script.Problems.ShouldBeEmpty();
        SqlComment.Of("DBQ202 public." + name).AsSpan().Count('$').ShouldBeLessThan(2);
        StatementReader.Read(new SourceText("", SqlComment.Of("DBQ202 public." + name) + "\nselect 1;")).Ignores.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scalar_of_YAML_is_read_as_the_same_text_and_a_comment_as_none(string name)
    {
        var yaml = $"{YamlEncoding.Comment(name)}\nversion: 1\ndatabase:\n  naming:\n    {YamlEncoding.Comment(name)}\n    exceptions: [{YamlEncoding.Quoted(name)}, {YamlEncoding.Quoted("last")}]\n";
        var standards = StandardsReader.Parse(yaml, "standards.yaml", TestVocabulary.Rules);
        standards.Database.Naming.Exceptions.ShouldBe([name, "last"]);
    }

    [Fact]
    public async Task A_name_means_the_same_to_the_server_whatever_is_in_it_on_one_line_and_within_a_block()
    {
        await using var database = await TestDatabase.CreateAsync();
        foreach (var name in NastyNames.All)
        {
            var quoted = SqlName.Quote("public", name);
            await database.ExecuteAsync($"create table {quoted} ({SqlName.Quote(name)} int)");
            await database.ExecuteAsync($"do $$ begin comment on table {quoted} is {SqlText.Literal(name)}; alter table {quoted} add {"more"} int; end $$");
            (await database.TextAsync($"select relname from pg_class where oid = {SqlName.Literal(quoted)}::regclass")).ShouldBe(name);
            (await database.TextAsync($"select obj_description({SqlName.Literal(quoted)}::regclass)")).ShouldBe(name);
            SqlName.Unquote(SqlName.Quote(name)).ShouldBe(name);
            StatementReader.Read(new SourceText("", $"select {SqlName.Quote(name)}")).Statements[0].Tokens[1].Value.ShouldBe(name);
        }
    }

    [Fact]
    public async Task A_constant_means_the_same_to_the_server_with_standard_conforming_strings_and_without()
    {
        await using var database = await TestDatabase.CreateAsync();
        foreach (var name in NastyNames.All)
        {
            foreach (var setting in new[] { "on", "off" })
            {
                (await database.TextAsync($"set standard_conforming_strings = {setting}; select {SqlText.Literal(name)}")).ShouldBe(name, setting);
                (await database.TextAsync($"set standard_conforming_strings = {setting}; select {SqlText.Body("\n" + name)}")).ShouldBe("\n" + name, setting);
            }
        }
    }

    [Fact]
    public void Markdown_shows_marks_and_obeys_none()
    {
        MarkdownText.Of("<b>[x](http://y)![z](q) `code` *a* _b_ &lt; snake_case a < b").ShouldBe(@"\<b>\[x\](http://y)!\[z\](q) \`code\` \*a\* \_b\_ \&lt; snake_case a \< b".Replace(@"snake_case", @"snake\_case", StringComparison.Ordinal));
        MarkdownText.Of("Rows live for a minute; see created_at.").ShouldBe("Rows live for a minute; see created_at.");
        MarkdownText.Code("a`` b").ShouldBe("``` a`` b ```");
        MarkdownText.Block("sql", "select 1; -- ```").ShouldBe("````sql\nselect 1; -- ```\n````");
        MarkdownText.Cell(MarkdownText.Code("a|b")).ShouldBe(@"`a\|b`");
    }

    [Fact]
    public void A_message_of_fifty_million_characters_is_cut_and_says_by_how_much()
    {
        var shown = MessageText.Of(new string('x', 50_000_000));
        shown.ShouldBe(new string('x', 10_000) + "… 49,990,000 more characters");
        MessageText.Of(shown).ShouldBe(shown);
        MessageText.Of(new string('x', 10_050)).Length.ShouldBe(10_050);
        // An escape is longer than what it stands for.
        MessageText.Of(new string('\u001b', 50_000)).Length.ShouldBeLessThan(10_100);
    }
}

file static class Queries
{
    public static async Task<string?> TextAsync(this TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
