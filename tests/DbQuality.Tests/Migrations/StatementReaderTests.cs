using DbQuality.Migrations.Runners;
using DbQuality.Reports;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Tests.Migrations;

public sealed class StatementReaderTests
{
    [Theory]
    [InlineData("select 1; select 2", "select 1|select 2")]
    [InlineData(";;select 1;;", "select 1")]
    [InlineData("-- only a comment; really\n/* and ; this /* nested; */ too */", "")]
    [InlineData("", "")]
    [InlineData("select 'a;''b'; select 2", "select 'a;''b'|select 2")]
    [InlineData(@"select 'a\'; select 2", @"select 'a\'|select 2")]
    [InlineData(@"select E'a\';b'; select 2", @"select E'a\';b'|select 2")]
    [InlineData(@"select e'a\\'; select 2", @"select e'a\\'|select 2")]
    [InlineData("select E'a'\n'\\';'; select 2", "select E'a'\n'\\';'|select 2")]
    [InlineData("select E'a' -- more\n -- yet\n '\\';'; select 2", "select E'a' -- more\n -- yet\n '\\';'|select 2")]
    [InlineData("select E'a' '\\'; select 2", "select E'a' '\\'|select 2")]
    [InlineData("select E'a'\n/* */'\\'; select 2", "select E'a'\n/* */'\\'|select 2")]
    [InlineData(@"select U&'a\'; select 2", @"select U&'a\'|select 2")]
    [InlineData(@"select U&""d!0061;"" UESCAPE '!'; select 2", @"select U&""d!0061;"" UESCAPE '!'|select 2")]
    [InlineData("select uescape '!' ; select 2", "select uescape '!'|select 2")]
    [InlineData("select b';', x';', N';'; select 2", "select b';', x';', N';'|select 2")]
    [InlineData("select \"a;\"\"b\"; select 2", "select \"a;\"\"b\"|select 2")]
    [InlineData("do $$ begin; end $$; select 2", "do $$ begin; end $$|select 2")]
    [InlineData("do $ä1$ $$ $ä$ ; $ä1$; select 2", "do $ä1$ $$ $ä$ ; $ä1$|select 2")]
    [InlineData("select a$b$; select $1; select c$b$", "select a$b$|select $1|select c$b$")]
    [InlineData("prepare p as select $1$$;$$; select 2", "prepare p as select $1$$;$$|select 2")]
    [InlineData("select 1 -- no; end\r; select 2", "select 1|select 2")]
    [InlineData("select 1 -- no; end\r\n\f; select 2", "select 1|select 2")]
    [InlineData("select 1 +-- ;\n 2; select 3", "select 1 +-- ;\n 2|select 3")]
    [InlineData("select 1 */* ; */ 2; select 3", "select 1 */* ; */ 2|select 3")]
    [InlineData("select 1 /*/ ; */; select 3", "select 1|select 3")]
    [InlineData("create rule r as on insert to t do (select 1; select 2); select 3", "create rule r as on insert to t do (select 1; select 2)|select 3")]
    public void A_script_splits_where_the_server_splits_it(string script, string expected)
    {
        var read = Read(script);
        read.Problems.ShouldBeEmpty();
        string.Join('|', read.Statements.Select(statement => statement.Sql)).ShouldBe(expected);
    }

    /// <summary>As dumps of old servers begin.</summary>
    [Theory]
    [InlineData("set standard_conforming_strings = off; select 'it\\'s;'; select 2", 3)]
    [InlineData("SET SESSION standard_conforming_strings TO 'off'; select 'it\\'s;'; select 2", 3)]
    [InlineData("set local standard_conforming_strings = false; select N'it\\'s;'; select 2", 3)]
    [InlineData("select pg_catalog.set_config('standard_conforming_strings', 'off', false); select 'it\\'s;'; select 2", 3)]
    [InlineData("set standard_conforming_strings = off; select $$it\\'s;$$, \"a\\\"; select 2", 3)]
    [InlineData("set standard_conforming_strings = off; reset standard_conforming_strings; select '\\'; select 2", 4)]
    [InlineData("set standard_conforming_strings = off; set standard_conforming_strings to on; select '\\'; select 2", 4)]
    [InlineData("set standard_conforming_strings = off; discard all; select '\\'; select 2", 4)]
    [InlineData("set search_path = off; select '\\'; select 2", 3)]
    public void A_backslash_escapes_from_where_a_script_says_so(string script, int statements)
    {
        var read = Read(script);
        read.Problems.ShouldBeEmpty();
        read.Statements.Count.ShouldBe(statements);
        read.Statements[^1].Sql.ShouldBe("select 2");
    }

    [Fact]
    public void A_statement_of_a_large_script_has_the_same_tokens()
    {
        var read = Read("set standard_conforming_strings = off;\n" + string.Concat(Enumerable.Repeat("select 'it\\'s';\n", 70_000)));
        read.Statements[^1].Source.ShouldNotBeNull();
        read.Statements[^1].Tokens.Select(token => token.Value).ShouldBe(["select", "it's"]);
    }

    [Fact]
    public void A_byte_order_mark_where_files_were_joined_is_named_at_its_place()
    {
        var problem = Read("create table a (b text);\n\uFEFFcreate table c (d text default '\uFEFF');").Problems.ShouldHaveSingleItem();
        problem.Location.ToString().ShouldContain("(2,1)");
        problem.Message.ShouldBe("A byte order mark (U+FEFF) stands here, as where files were joined, and PostgreSQL takes it for a letter of the word after it. Remove it.");
    }

    [Theory]
    [InlineData("create function f() returns int begin atomic select 1; select case when true then 2 end; end; select 3")]
    [InlineData("create or replace procedure p() language sql begin atomic insert into t values (1); end; select 3")]
    [InlineData("create function f() returns int begin atomic select 1 end; select t.end, 2 as case from t; end; select 3")]
    [InlineData("create function f() returns int begin atomic end; select 3")]
    [InlineData("create function f(a int default 1) returns begin begin atomic select begin atomic from t; end; select 3")]
    [InlineData("create function f() returns int return case when true then 1 end; select 3")]
    [InlineData("create function \"begin\"() returns int as 'begin atomic;' language sql; select 3")]
    [InlineData("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC (SELECT 1); ; END ; select 3")]
    [InlineData("create function f() returns int begin atomic create function g() returns int begin atomic select 1; end; end; select 3")]
    public void A_routine_body_in_begin_atomic_is_one_statement_with_its_routine(string script)
    {
        var read = Read(script);
        read.Problems.ShouldBeEmpty();
        read.Statements.Count.ShouldBe(2);
        read.Statements[1].Sql.ShouldBe("select 3");
    }

    [Theory]
    [InlineData("begin; create table atomic (id int); end; select 1", 4)]
    [InlineData("begin; select begin atomic from t; commit", 3)]
    [InlineData("create table function (begin int); select begin atomic from function; select 1", 3)]
    public void Begin_and_atomic_mean_nothing_outside_a_routine(string script, int statements)
    {
        Read(script).Statements.Count.ShouldBe(statements);
    }

    [Theory]
    [InlineData("select 1;\n  select 'abc", 2, 10, "The string that begins here has no end.")]
    [InlineData("select E'abc\\'", 1, 8, "The string that begins here has no end.")]
    [InlineData("select \"abc", 1, 8, "The quoted identifier that begins here has no end.")]
    [InlineData("do $x$ begin $$;", 1, 4, "The dollar quote that begins here has no end.")]
    [InlineData("select 1;\n/* /* */", 2, 1, "The comment that begins here has no end.")]
    public void What_has_no_end_is_told_where_it_begins(string script, int line, int column, string message)
    {
        var problem = Read(script).Problems.ShouldHaveSingleItem();
        (problem.Location.Line, problem.Location.Column).ShouldBe((line, column));
        problem.Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("\\copy t from 'x.csv'\nselect 1;", "\\copy", 1)]
    [InlineData("\\i other.sql\nselect 1;", "\\i", 1)]
    [InlineData("select 1 as a \\gset\nselect 1;", "\\gset", 2)]
    [InlineData("select :'name'; select 1;", ":'name'", 2)]
    [InlineData("select :\"name\"; select 1;", ":\"name\"", 2)]
    [InlineData("select * from :name; select 1;", ":name", 2)]
    [InlineData("copy t from stdin;\n1\tit's\n\\.\nselect 1;", "COPY … FROM stdin", 2)]
    [InlineData("copy t to stdout; select 1", "COPY … TO stdout", 2)]
    public void Syntax_that_only_psql_understands_is_refused_by_name(string script, string named, int statements)
    {
        var read = Read(script);
        read.Problems.ShouldHaveSingleItem().Message.ShouldContain(named);
        read.Statements.Count.ShouldBe(statements);
        read.Statements[^1].Sql.ShouldBe("select 1");
    }

    [Theory]
    [InlineData("select a[1:n], a[:n], a[n:], x::text, f(a := 1), f(a=>1)")]
    [InlineData("select json_object('a':b, 'c' :'d'), json_objectagg(k:v)")]
    [InlineData("select ':name', \":name\", $$:name$$ -- :name")]
    [InlineData("copy t from '/tmp/stdin'; copy stdin from program 'x'")]
    public void Colons_of_sql_are_no_variables(string script)
    {
        Read(script).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Tokens_carry_their_meaning()
    {
        const string script = """
            Select "A""b", U&"d!0061t" uescape '!', E'\t\'\x41\101\u00e9\U0001F600\xC3\xA9' 'x'::Text, N'it''s', 'a'
             'b', $q$ body $q$, $1, 1_000.5e-3, 0x1F, 1..2, a=-1, b @-1, .5
            """;
        Read(script).Statements.ShouldHaveSingleItem().Tokens.Select(token => $"{token.Kind}:{token.Value}").ShouldBe(
        [
            "Word:select", "QuotedName:A\"b", "Punctuation:,", "QuotedName:dat", "Punctuation:,", "String:\t'AAé😀é", "String:x", "Punctuation:::",
            "Word:text", "Punctuation:,", "String:it's", "Punctuation:,", "String:ab", "Punctuation:,", "DollarString: body ", "Punctuation:,",
            "Parameter:$1", "Punctuation:,", "Number:1_000.5e-3", "Punctuation:,", "Number:0x1F", "Punctuation:,", "Number:1", "Operator:..",
            "Number:2", "Punctuation:,", "Word:a", "Operator:=", "Operator:-", "Number:1", "Punctuation:,", "Word:b", "Operator:@-", "Number:1",
            "Punctuation:,", "Number:.5",
        ]);
    }

    [Fact]
    public void An_ignore_waives_the_statement_that_follows()
    {
        const string script = """
            -- dbquality:ignore DBQ601, index-without-concurrently the table is empty
            create index i on t (a); -- dbquality:ignore DBQ602
            select 1;
            --dbquality:ignore DBQ603 nothing follows
            """;
        Read(script).Ignores.Select(ignore => (ignore.Rule, ignore.Reason, ignore.StatementIndex, ignore.Location.Line)).ShouldBe(
        [
            ("DBQ601", "the table is empty", 0, 1),
            ("index-without-concurrently", "the table is empty", 0, 1),
            ("DBQ602", "", 1, 2),
            ("DBQ603", "nothing follows", -1, 4),
        ]);
    }

    [Theory]
    [InlineData("-- dbquality:ignroe DBQ601 x\nselect 1", "Did you mean 'dbquality:ignore'?")]
    [InlineData("-- dbquality:ignore\nselect 1", "names no rule")]
    [InlineData("-- dbquality:run sometimes\nselect 1", "'dbquality:run sometimes' is not known")]
    [InlineData("select 1; -- dbquality:run always\nselect 1", "no effect after the first statement")]
    [InlineData("-- dbquality:transaction perhaps\nselect 1", "Write none, script or single")]
    [InlineData("select 1; -- dbquality:transaction none\nselect 1", "'dbquality:transaction' has no effect after the first statement")]
    public void A_comment_to_dbquality_that_it_does_not_understand_is_a_problem(string script, string message)
    {
        Read(script).Problems.ShouldHaveSingleItem().Message.ShouldContain(message);
    }

    [Fact]
    public void A_position_of_the_server_counts_code_points()
    {
        var read = Read("select 1;\nselect '😀', nonsense;");
        var source = new SourceText("a.sql", "select 1;\nselect '😀', nonsense;");
        ServerPosition.Span(source, read.Statements[1], 13).ShouldBe(new SourceSpan("a.sql", 2, 14, 2, 22));
        ServerPosition.ToOffset(read.Statements[1], 1000).ShouldBe(source.Text.Length - 1);
    }

    [Fact]
    public void A_nul_character_is_a_problem()
    {
        Read("select 1;\nselect '\0'").Problems.ShouldHaveSingleItem().Location.ShouldBe(new SourceSpan("a.sql", 2, 9, 2, 10));
    }

    private static ScriptText Read(string script) => StatementReader.Read(new SourceText("a.sql", script));
}
