using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>What can be wrong with a script only because DbUp runs it.</summary>
internal static class DbUpProblems
{
    /// <param name="pieces">What was sent as one command.</param>
    public static ScriptProblem Refused(Refusal refusal, IReadOnlyList<Piece> pieces, TransactionMode mode, FailureLocator locator, string journal, bool programDecides)
    {
        var piece = pieces[refusal.Accepted];
        var problem = ScriptProblems.Refused(refusal, locator) with { Statement = piece.Statement };
        if (piece.IsPart) return Split(problem);
        if (MakesAgain(refusal, journal)) return problem with { Message = ScriptProblems.JournalIsThere(SqlName.Quote(journal), problem.Message) };
        if (problem.SqlState != PostgresErrorCodes.ActiveSqlTransaction) return problem;
        if (piece.Statement is not { } statement || !StatementTraits.CannotRunInTransaction(statement)) return problem;
        if (mode != TransactionMode.None) return ScriptProblems.CannotRunInTransaction(refusal.Command.Script, statement, programDecides);
        return pieces.Count == 1 ? problem : problem with
        {
            Message = $"{statement.Command} of this form must be sent by itself, and DbUp 5 sends all that stands between two lines of a lone semicolon as "
                + $"one command. Put a line with nothing but a semicolon before and after it, or give it a script of its own. The server says: {problem.Message}.",
        };
    }

    private static bool MakesAgain(Refusal refusal, string journal) =>
        refusal.Error.SqlState == PostgresErrorCodes.DuplicateTable && refusal.Command.Statement.Command.StartsWith("CREATE TABLE", StringComparison.Ordinal)
        && refusal.Error.MessageText.Contains($"\"{journal}\"", StringComparison.Ordinal);

    /// <summary>Only BEGIN ATOMIC has semicolons that DbUp's parser does not know to be inside.</summary>
    private static ScriptProblem Split(ScriptProblem problem) => problem with
    {
        Message = "DbUp splits this body at its semicolons, so no part of it is a whole statement. Write the body as a string: AS $$ … $$. "
            + $"The server says: {problem.Message}.",
    };

    public static ScriptProblem JournalUnreadable(Script first, PostgresException error) => new()
    {
        Script = first,
        Location = SourceSpan.Start(first.File),
        SqlState = error.SqlState,
        Message = $"DbUp cannot read its journal, so no script runs: {error.MessageText}",
        Detail = error.Detail,
        Hint = error.Hint,
    };

    /// <summary>DbUp itself does not take the script.</summary>
    public static ScriptProblem Rejected(Script script, Exception error) => new()
    {
        Script = script,
        Location = SourceSpan.Start(script.File),
        Message = $"DbUp does not run the script: {error.Message}",
    };
}
