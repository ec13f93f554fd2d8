using System.Runtime.CompilerServices;
using System.Text;
using DbQuality.Reports;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Tests.Migrations;

/// <summary>
/// Scripts of our own beside what is read from them: <c>name.sql</c> and <c>name.expected</c>. The boundaries of all but
/// psql.sql and continued-past-comments.sql were confirmed by PostgreSQL's own parser (libpg_query 18).
/// </summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Scripts() =>
        [.. Directory.EnumerateFiles(Folder(), "*.sql").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_of_the_corpus_is_read_as_its_file_of_expectations_says(string script)
    {
        var source = new SourceText(script + ".sql", File.ReadAllText(Path.Combine(Folder(), script + ".sql")));
        var expected = Path.Combine(Folder(), script + ".expected");
        var read = Describe(StatementReader.Read(source));
        if (Environment.GetEnvironmentVariable("DBQUALITY_WRITE_EXPECTED") == "1") File.WriteAllText(expected, read);
        read.ShouldBe(File.ReadAllText(expected));
    }

    private static string Describe(ScriptText script)
    {
        var lines = new StringBuilder();
        foreach (var statement in script.Statements)
        {
            var span = statement.Span;
            lines.Append(span.Line).Append(':').Append(span.Column).Append('-').Append(span.EndLine).Append(':').Append(span.EndColumn)
                .Append(' ').Append(statement.Command).Append('\n');
        }
        foreach (var problem in script.Problems) lines.Append(problem.Location).Append(' ').Append(problem.Message).Append('\n');
        return lines.ToString();
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Corpus");
}
