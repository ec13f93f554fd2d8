using DbQuality.Migrations.EfMigrations;
using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>Turns what the server says about an error's place into a place in a script.</summary>
internal sealed class FailureLocator(MigrationPlan plan)
{
    /// <summary>The place of an error of a statement that was sent as <see cref="Outgoing"/> says.</summary>
    public SourceSpan Locate(Outgoing command, PostgresException error) => Locate(
        new StatementReference(command.Script, command.Statement), ServerError.Of(error),
        error.Position > command.Mark.Length ? ServerPosition.ToOffset(command.Statement, error.Position - command.Mark.Length) : null);

    /// <summary>The server's position, else the line of the innermost routine body that stands in a script, else the statement.</summary>
    /// <param name="offset">The server's position in the script's text, in UTF-16 code units; null where it named none.</param>
    public SourceSpan Locate(StatementReference failed, ServerError error, int? offset)
    {
        if (failed.IsMade) return (offset is { } made ? MadeText.Find(failed, made) : null) ?? failed.Span;
        if (offset is { } place) return Token(failed.Script.Source, failed.Statement, place);
        foreach (var frame in ContextFrame.Parse(error.Where))
        {
            if (BodyOf(frame, failed) is { } body) return body.Span(frame, error.InternalQuery, error.InternalPosition);
        }
        return failed.Span;
    }

    private static SourceSpan Token(SourceText source, Statement statement, int offset)
    {
        var token = statement.ReadTokens().FirstOrDefault(token => offset >= token.Start && offset < token.Start + token.Length);
        // The server points at a constant's own quote, or at one word inside of a routine's body.
        var isBody = token.Kind == TokenKind.DollarString || (token.Kind == TokenKind.String && offset > token.Start);
        if (token.Length > 0 && !isBody) return source.Span(token.Start, token.Length);
        var length = 0;
        while (offset + length < statement.Start + statement.Length && IsWordPart(source.Text[offset + length])) length++;
        return source.Span(offset, length);
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private WrittenBody? BodyOf(ContextFrame frame, StatementReference failed)
    {
        if (frame.Routine is null) return failed.Statement.Command == "DO" ? WrittenBody.OfBlock(failed.Script, failed.Statement) : null;
        foreach (var (script, statement) in Before(failed))
        {
            if (WrittenBody.OfRoutine(script, statement, frame.Routine) is { } body) return body;
        }
        return null;
    }

    /// <summary>The failing statement, then what ran before it, the latest first: the last definition of a routine is the one that runs.</summary>
    private IEnumerable<(Script Script, Statement Statement)> Before(StatementReference failed)
    {
        for (var i = failed.Statement.Index; i >= 0; i--) yield return (failed.Script, failed.Script.Statements[i]);
        foreach (var script in plan.Scripts.TakeWhile(script => script != failed.Script).Reverse())
        {
            for (var i = script.Statements.Count - 1; i >= 0; i--) yield return (script, script.Statements[i]);
        }
    }
}
