using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Migrations.EfMigrations;

/// <summary>Finds the call of a migration class that made a statement: by the names and the kind of what it is about, in the order in which migrations run.</summary>
internal sealed class CallFinder
{
    private readonly List<(MigrationClass Class, int Index)> calls;
    private int next;

    public CallFinder(IReadOnlyList<MigrationClass> classes) =>
        calls = [.. classes.SelectMany(one => one.Calls.Select((_, index) => (one, index)))];

    /// <summary>Null where no call is known to have made it.</summary>
    public StatementReference? Find(Statement sent)
    {
        if (calls.Count == 0) return null;
        var text = SentText.Of(sent);
        for (var i = 0; i < calls.Count; i++)
        {
            var order = (next + i) % calls.Count;
            if (ReferenceTo(calls[order].Class, calls[order].Index, text) is not { } reference) continue;
            // What may become several statements is asked again; what is made twice is so in the order of the calls.
            next = calls[order].Class.Calls[calls[order].Index].Commands.Count == 1 ? order + 1 : order;
            return reference;
        }
        return null;
    }

    private static StatementReference? ReferenceTo(MigrationClass one, int index, SentText sent)
    {
        var (call, place) = (one.Calls[index], one.Script.Statements[index]);
        var span = place.Span;
        if (call.Sql is { } sql)
        {
            if (sql.Statements.FirstOrDefault(statement => statement.Normalised == sent.Normalised) is not { } written) return null;
            span = PlaceOf(written, sql, one.Script.Source) ?? span;
        }
        else if (!IsMadeBy(call, sent))
        {
            return null;
        }
        return new StatementReference(one.Script, sent.Statement with { Index = index, Span = span }) { IsMade = true, IsWritten = call.Sql is not null, Parts = call.Parts };
    }

    private static bool IsMadeBy(MigrationCall call, SentText sent)
    {
        if (call.Commands.Count > 0 && !call.Commands.Contains(sent.Statement.Command)) return false;
        if (call.Verb is { } verb && sent.Statement.Command == "ALTER TABLE" && !sent.Statement.Tokens.Skip(1).Any(token => token.Is(verb))) return false;
        if (call.Commands.Contains("CREATE EXTENSION")) return call.Names.Any(sent.Holds);
        return call.Names.Count > 0 && call.Names.All(sent.Holds);
    }

    /// <summary>The statement's own lines, where the program has them as they are; a string may be indented or escaped.</summary>
    private static SourceSpan? PlaceOf(Statement written, WrittenSql sql, SourceText source)
    {
        var lines = written.Sql.Split('\n').Select(line => line.Trim()).ToList();
        var start = source.Text.IndexOf(lines[0], sql.Start, sql.Length, StringComparison.Ordinal);
        if (start < 0) return null;
        var end = start + lines[0].Length;
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            var next = source.Text.IndexOf(line, end, sql.Start + sql.Length - end, StringComparison.Ordinal);
            if (next < 0) break;
            end = next + line.Length;
        }
        return source.Span(start, end - start);
    }

    /// <summary>A statement that was sent, and its words.</summary>
    private sealed record SentText(Statement Statement, string Normalised, HashSet<string> Words)
    {
        public static SentText Of(Statement statement) => new(
            statement, statement.Normalised, [.. statement.Tokens.Where(token => token.IsName).Select(token => token.Value)]);

        /// <summary>As a name, or within a string, as in the body of a DO.</summary>
        public bool Holds(string name) => Words.Contains(name) || Statement.Tokens.Any(token =>
            token.Kind is TokenKind.String or TokenKind.DollarString && token.Value.Contains(name, StringComparison.Ordinal));
    }
}
