using System.Text;
using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Fuzzing;

/// <summary>Scripts from the repository's own SQL, broken in the places where scripts are read wrongly: at tokens, quotes, comments and ends.</summary>
internal static partial class SqlGenerator
{
    /// <summary>Pieces that begin, end or hide something.</summary>
    private static readonly string[] Pieces =
    [
        "'", "''", "\"", "\"\"", "$$", "$a$", "$a$ ; $b$ ; $a$", "$é$", "$1", "$", "E'\\'", "E'a\\\\'", "e'\\'';'", "U&'\\0041;'", "u&\"d\\0061t;a\"", "U&'d!0061' uescape '!'", "uescape '\\'",
        "n';'", "b'01'", "x'1F'", "'a'\n'b;'", "'a' -- c\n'b'", "'a' /* c */\n'b'", "--", "-- ;\n", "--\r", "/*", "*/", "/* /* ; */ */", "/*/**/*/", "/*/", "*/*", ";", ";;", " ; ", "(", ")", "[", "]", "((", "))",
        "begin atomic", "begin", "atomic", "end", "end;", "case", "create function f() returns int begin atomic select 1; end", "create or replace procedure p() begin atomic end",
        "create function f() returns int language sql begin atomic select case when true then 1 end; select 2; end", "return 1", "language sql",
        "create rule r as on insert to t do (select 1; select 2)", "create schema s create table t (a int)", "do $$ begin null; end $$", "copy t from stdin", "copy t to stdout", "\\.", "\n\\.\n", "\\echo a", "\\", ":a", ":'a'", ":\"a\"", "::", ":=", "..", "1..2",
        "a[1:2]", "a[:]", "json_object('a' : 1)", "json_objectagg(a : b)", "set standard_conforming_strings = off", "select '\\'", "is distinct from", "@-1", "=-1", "- -1", "--1", "/ *", "*-- a\n/", "?", "~", "1e", "1.e5", "0x1F", "1_000", "1a",
        "é", "\u00a0", "\u2028", "😀", "\ufeff", "\0", "\v", "\f", "\t", "\r", "\n", "\r\n", "\u0085", "\ud800", "select", "from t", "as", ",", ".", "null", "-- dbquality:ignore DBQ101 why\n", "-- dbquality:run always\n", "-- dbquality:", "merge into t using u on a = b when matched then delete",
        "grant select on t to public", "comment on table t is $$it's; \"$$", "explain analyze", "prepare p as select 1", "values (1)", "table t", "with a as (select 1) select 2", "insert into t default values", "update t set a = 1", "alter table t add check (a > 0)", "select 1 operator(pg_catalog.+) 2",
    ];

    private static readonly Lazy<string[]> Scripts = new(() =>
        [.. new[] { "tests/DbQuality.Tests/Migrations/Corpus", "tests/DbQuality.Tests/Catalog", "tests/DbQuality.Tests/Rules/Traps", "tests/DbQuality.Tests/Rules/Examples", "migrations-sample/migrations", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.sql", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)]);

    public static string Script(Random random)
    {
        var script = random.Next(4) == 0 ? FromPieces(random) : FromCorpus(random);
        // Every third is left as its pieces make it, so that PostgreSQL takes enough of them.
        var mutations = random.Next(3) == 0 ? 0 : random.Next(1, 5);
        for (var i = 0; i < mutations; i++) script = Mutated(script, random);
        return script;
    }

    private static string FromPieces(Random random)
    {
        var script = new StringBuilder();
        for (var i = random.Next(1, 9); i > 0; i--)
        {
            if (random.Next(4) == 0) script.Append(random.Next(2) == 0 ? "select 1" : "select");
            script.Append(Between(random)).Append(random.GetItems(Pieces, 1)[0]).Append(Between(random));
        }
        return script.ToString();
    }

    /// <summary>Some of a script's statements, as it has them: whole lines around semicolons, so that what they hold stays whole mostly.</summary>
    private static string FromCorpus(Random random)
    {
        var script = random.GetItems(Scripts.Value, 1)[0];
        if (script.Length < 600 && random.Next(2) == 0) return script;
        var parts = random.Next(3) == 0 ? [script] : StatementEnd().Split(script);
        var taken = new StringBuilder();
        for (var (at, count) = (random.Next(parts.Length), random.Next(1, 6)); count > 0; count--, at++)
        {
            var part = parts[at % parts.Length];
            if (part.Length < 4000) taken.Append(part).Append(random.Next(6) == 0 ? Between(random) : "").Append(random.Next(10) == 0 ? "" : ";").Append(Between(random));
        }
        return taken.ToString();
    }

    private static string Mutated(string script, Random random)
    {
        var tokens = Token().Matches(script);
        if (tokens.Count == 0) return script + random.GetItems(Pieces, 1)[0];
        var token = tokens[random.Next(tokens.Count)];
        var other = tokens[random.Next(tokens.Count)];
        return random.Next(8) switch
        {
            0 => script.Remove(token.Index, token.Length),
            1 => script.Insert(token.Index, token.Value),
            2 => script.Insert(other.Index, token.Value),
            3 => script.Remove(token.Index, token.Length).Insert(token.Index, random.GetItems(Pieces, 1)[0]),
            4 => script[..token.Index],
            5 => script.Replace("\n", random.Next(2) == 0 ? "\r\n" : "\r", StringComparison.Ordinal),
            _ => script.Insert(random.Next(2) == 0 ? token.Index : token.Index + token.Length, random.GetItems(Pieces, 1)[0]),
        };
    }

    private static string Between(Random random) => random.Next(9) switch
    {
        0 => "\n", 1 => "\r\n", 2 => "-- it's; \"\n", 3 => "/* ; ' */", 4 => ";", 5 => "", 6 => "\t", _ => " ",
    };

    [GeneratedRegex(@";[ \t]*\r?\n")]
    private static partial Regex StatementEnd();

    [GeneratedRegex(@"\w+|\$\w*\$|--|/\*|\*/|[^\w\s]|\s+")]
    private static partial Regex Token();
}
