using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations;

/// <summary>Turns what the server says about an error's place into a place in a script.</summary>
internal sealed class FailureLocator(MigrationPlan plan)
{
    /// <summary>The server's position, else the line of the innermost routine body that stands in a script, else the statement.</summary>
    public SourceSpan Locate(Outgoing command, PostgresException error)
    {
        var source = command.Script.Source;
        if (error.Position > command.Mark.Length)
        {
            return Token(source, command.Statement, ServerPosition.ToOffset(command.Statement, error.Position - command.Mark.Length));
        }
        foreach (var frame in ContextFrame.Parse(error.Where))
        {
            if (BodyOf(frame, command) is { } body) return body.Span(frame, error.InternalQuery, error.InternalPosition);
        }
        return command.Statement.Span;
    }

    private static SourceSpan Token(SourceText source, Statement statement, int offset)
    {
        var token = statement.Tokens.FirstOrDefault(token => offset >= token.Start && offset < token.Start + token.Length);
        // The server points at a constant's own quote, or at one word inside of a routine's body.
        var isBody = token.Kind == TokenKind.DollarString || (token.Kind == TokenKind.String && offset > token.Start);
        if (token.Length > 0 && !isBody) return source.Span(token.Start, token.Length);
        var length = 0;
        while (offset + length < statement.Start + statement.Length && IsWordPart(source.Text[offset + length])) length++;
        return source.Span(offset, length);
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private WrittenBody? BodyOf(ContextFrame frame, Outgoing command)
    {
        if (frame.Routine is null) return command.Statement.Command == "DO" ? WrittenBody.OfBlock(command.Script, command.Statement) : null;
        foreach (var (script, statement) in Before(command))
        {
            if (WrittenBody.OfRoutine(script, statement, frame.Routine) is { } body) return body;
        }
        return null;
    }

    /// <summary>The failing statement, then what ran before it, the latest first: the last definition of a routine is the one that runs.</summary>
    private IEnumerable<(Script Script, Statement Statement)> Before(Outgoing command)
    {
        for (var i = command.Statement.Index; i >= 0; i--) yield return (command.Script, command.Script.Statements[i]);
        foreach (var script in plan.Scripts.TakeWhile(script => script != command.Script).Reverse())
        {
            for (var i = script.Statements.Count - 1; i >= 0; i--) yield return (script, script.Statements[i]);
        }
    }
}
