using System.Text;
using DbQuality.Migrations.Plan;
using DbQuality.Reports;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Tests.Fuzzing;

/// <summary>The statement reader, beside PostgreSQL's own parser.</summary>
internal sealed class StatementTarget : IFuzzTarget, IDisposable
{
    private readonly LibPgQuery server = LibPgQuery.StartOrSkip();
    private int compared;

    public double Share => 0.5;

    public string Told => $"{compared} scripts were taken by PostgreSQL's parser and compared";

    public string Make(Random random) => SqlGenerator.Script(random);

    public string? Check(string input)
    {
        var read = StatementReader.Read(new SourceText("a.sql", input));
        return Lost(input, read) ?? Misplaced(input, read) ?? (IsForServer(input, read) ? Compared(input, read) : null);
    }

    public void Dispose() => server.Dispose();

    /// <summary>Statements are slices in their order, and nothing but blanks, comments and semicolons is between them, unless psql's own syntax is.</summary>
    private static string? Lost(string input, ScriptText read)
    {
        var end = 0;
        foreach (var statement in read.Statements)
        {
            if (statement.Start < end) return $"overlap: statement {statement.Index} begins before another one ends";
            if (input.Substring(statement.Start, statement.Length) != statement.Sql) return $"slice: statement {statement.Index} is not the text at its place";
            if (!HasPsql(read) && Gap(input[end..statement.Start]) is { } gap) return gap;
            end = statement.Start + statement.Length;
        }
        return HasPsql(read) ? null : Gap(input[end..]);
    }

    private static string? Gap(string text)
    {
        var lexer = new Lexer(text);
        while (lexer.TryRead(out var token))
        {
            if (token.Value != ";") return $"lost: {token.Value} is in no statement";
        }
        return null;
    }

    private static string? Misplaced(string input, ScriptText read)
    {
        var lines = input.Split('\n').Length + input.Split('\r').Length;
        foreach (var problem in read.Problems)
        {
            if (problem.Location.File != "a.sql" || problem.Location.Line < 1 || problem.Location.Line > lines || problem.Location.Column < 1) return $"place: {problem.Message} at {problem.Location}";
            if (problem.Message.Length == 0 || problem.Message.AsSpan().IndexOfAny('\r', '\n') >= 0) return "message: it is empty, or has a line break";
        }
        return null;
    }

    private static bool HasPsql(ScriptText read) =>
        read.Problems.Any(problem => problem.Message.Contains("psql", StringComparison.Ordinal) || problem.Message.Contains("COPY", StringComparison.OrdinalIgnoreCase));

    /// <summary>The parser stops at NUL, half of a surrogate pair has no bytes, and what psql would take is no SQL after it.</summary>
    private static bool IsForServer(string input, ScriptText read) =>
        input.Length < 20_000 && !input.Contains('\0', StringComparison.Ordinal) && !HasHalfPair(input)
        && !read.Statements.Any(statement => statement.Command == "COPY");

    private static bool HasHalfPair(string input)
    {
        for (var i = 0; i < input.Length; i++)
        {
            if (!char.IsSurrogate(input[i])) continue;
            if (i + 1 == input.Length || !char.IsSurrogatePair(input[i], input[i + 1])) return true;
            i++;
        }
        return false;
    }

    /// <summary>What the server would take and the reader refuses on purpose: its own comments, and letters that nobody sees.</summary>
    private static bool IsOurs(ReadProblem problem) =>
        problem.Message.Contains("dbquality:", StringComparison.Ordinal) || problem.Message.Contains("(U+FEFF)", StringComparison.Ordinal);

    private string? Compared(string input, ScriptText read)
    {
        if (server.Split(input) is not { } theirs) return null;
        compared++;
        if (read.Problems.FirstOrDefault(problem => !IsOurs(problem)) is { } problem)
            return $"refused: PostgreSQL takes it, but: {problem.Message} ({problem.Location})";
        var bytes = Encoding.UTF8.GetBytes(input);
        var expected = theirs.Select(statement => Encoding.UTF8.GetString(bytes.AsSpan(statement.Start, statement.End - statement.Start))).ToList();
        var ours = read.Statements.Select(statement => statement.Sql).ToList();
        return expected.SequenceEqual(ours) ? null : $"split: PostgreSQL has [{string.Join(" | ", expected)}], the reader [{string.Join(" | ", ours)}]";
    }
}
