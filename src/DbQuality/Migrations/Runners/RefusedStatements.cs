using System.Globalization;
using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>Finds where a statement that the server's log quotes stands, and the place in it.</summary>
internal sealed class RefusedStatements(MigrationPlan plan, LastLines output)
{
    private readonly FailureLocator locator = new(plan);

    /// <summary>Null where no file is known to hold the statement.</summary>
    public RefusedStatement? Find(LoggedError logged)
    {
        if (logged.Statement is not { } query) return null;
        // A finder of its own: of equal statements it tells them apart by their order, which is another for each question.
        var finder = new StatementFinder(plan);
        var sent = finder.Find(query);
        if (sent.Count == 0) return null;
        var failed = Failed(sent, logged.Error, query);
        return (Meant(finder.PlacesOf(failed.Statement), logged.Error) ?? failed.Source) is not { } source
            ? new RefusedStatement(failed.Statement, null, null)
            : new RefusedStatement(failed.Statement, source, locator.Locate(source, logged.Error, OffsetInScript(failed.Statement, source.Statement, logged.Error, query)));
    }

    /// <summary>
    /// Of places with one text the one that the command itself names, as psql does (<c>psql:tables.sql:3: ERROR: …</c>). What is there
    /// already was made by the first of them.
    /// </summary>
    private StatementReference? Meant(IReadOnlyList<StatementReference> places, ServerError error)
    {
        if (places.Count < 2) return null;
        return places.FirstOrDefault(place => Enumerable.Range(place.Span.Line, place.Span.EndLine - place.Span.Line + 1)
                .Any(line => output.Hold(string.Create(CultureInfo.InvariantCulture, $"{place.Script.FileName}:{line}:"))))
            ?? (IsThereAlready(error.SqlState) ? places[1] : null);
    }

    private static bool IsThereAlready(string sqlState) => sqlState
        is PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.DuplicateColumn or PostgresErrorCodes.DuplicateSchema
        or PostgresErrorCodes.DuplicateFunction or PostgresErrorCodes.UniqueViolation;

    /// <summary>The server's position is in all that was sent; without one, names in its message may tell.</summary>
    private static SentStatement Failed(IReadOnlyList<SentStatement> sent, ServerError error, string query)
    {
        if (sent.Count == 1) return sent[0];
        if (error.Position > 0)
        {
            var offset = ServerPosition.Utf16Length(query, error.Position - 1);
            return sent.LastOrDefault(statement => statement.Statement.Start <= offset) ?? sent[0];
        }
        var named = error.Message.Split('"').Where((_, place) => place % 2 == 1).ToList();
        return sent.LastOrDefault(statement => named.Exists(name => statement.Statement.ReadTokens().Any(token => token.IsName && token.Value == name))) ?? sent[0];
    }

    /// <summary>Token by token: what is between them may differ from what was sent.</summary>
    private static int? OffsetInScript(Statement sent, Statement written, ServerError error, string query)
    {
        if (error.Position == 0) return null;
        var (tokens, ours) = (sent.Tokens, written.Tokens);
        if (tokens.Count != ours.Count) return null;
        var offset = ServerPosition.Utf16Length(query, error.Position - 1);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (token, own) = (tokens[i], ours[i]);
            if (offset < token.Start + token.Length) return own.Start + Math.Clamp(offset - token.Start, 0, own.Length - 1);
        }
        return written.Start + written.Length;
    }
}

/// <summary>A statement that the server refused.</summary>
/// <param name="Sent">As the client sent it.</param>
internal sealed record RefusedStatement(Statement Sent, StatementReference? Source, SourceSpan? Location);
