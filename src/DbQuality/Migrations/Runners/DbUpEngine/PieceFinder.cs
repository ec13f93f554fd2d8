using DbQuality.Migrations.Plan;
using DbQuality.Sql;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>Finds what DbUp sends of a script in the script again, in order.</summary>
internal sealed class PieceFinder(Script script, IStatementObserver? observer)
{
    private int at;
    private int next;

    /// <summary>What to send for a piece of the script; null where the piece is nothing but comments.</summary>
    public Piece? Find(string sql)
    {
        var start = script.Source.Text.IndexOf(sql, at, StringComparison.Ordinal);
        if (start < 0) return Unknown(sql);
        at = start + sql.Length;
        var statements = script.Statements;
        while (next < statements.Count && EndOf(statements[next]) <= start) next++;
        if (next == statements.Count || statements[next].Start >= at) return null;
        var first = statements[next];
        var isAlone = next + 1 == statements.Count || statements[next + 1].Start >= at;
        return isAlone && first.Start >= start && EndOf(first) <= at
            ? new Piece(first, Outgoing.Of(script, first, observer))
            : new Piece(first, new Outgoing(script, Cut(first, start, sql), observer?.Mark(script, first) ?? "", After: null));
    }

    private static int EndOf(Statement statement) => statement.Start + statement.Length;

    /// <summary>The piece in the place of the statement that it begins in.</summary>
    private Statement Cut(Statement statement, int start, string sql) => statement with
    {
        Start = start,
        Length = sql.Length,
        Sql = sql,
        Span = script.Source.Span(start, sql.Length),
        Tokens = [.. script.Statements.Skip(statement.Index).TakeWhile(other => other.Start < start + sql.Length)
            .SelectMany(other => other.Tokens).Where(token => token.Start >= start && token.Start + token.Length <= start + sql.Length)],
    };

    /// <summary>Text that a preprocessor of DbUp's has changed. It goes in front of an empty statement, so that no position in it is taken for a place in the script.</summary>
    private Piece Unknown(string sql)
    {
        var statement = new Statement { Index = 0, Start = at, Length = 0, Sql = "", Span = script.Source.Span(at, 0), Command = "", Tokens = [] };
        return new Piece(null, new Outgoing(script, statement, sql, After: null));
    }
}

/// <summary>A part of a script that DbUp sends.</summary>
/// <param name="Statement">The statement that it begins in; null where it is not found in the script.</param>
/// <param name="Outgoing">What is sent: the statement, or, where DbUp cuts in other places than the server would, the piece as it is.</param>
internal sealed record Piece(Statement? Statement, Outgoing Outgoing)
{
    /// <summary>A transaction may begin or end with it.</summary>
    public bool MayControlTransaction => Statement is null || StatementTraits.ControlsTransaction(Outgoing.Statement);

    /// <summary>The statement is longer than what is sent of it.</summary>
    public bool IsPart => Statement is not null
        && (Statement.Start < Outgoing.Statement.Start || Statement.Start + Statement.Length > Outgoing.Statement.Start + Outgoing.Statement.Length);
}
