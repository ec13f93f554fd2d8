using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>One factory for each thing that can be wrong with a script's run.</summary>
internal static class ScriptProblems
{
    public static ScriptProblem Refused(Refusal refusal, FailureLocator locator)
    {
        var (command, error) = (refusal.Command, refusal.Error);
        var said = Said(command.Script, error);
        return said with { Statement = command.Statement, Location = locator.Locate(command, error), Message = RefusalReason.Explain(error.SqlState, said.Message, command.Script, command.Statement) };
    }

    public static ScriptProblem CannotBeSent(Script script, ReadProblem problem) =>
        At(script, null, problem.Message) with { Location = problem.Location };

    /// <param name="programDecides">Whether the mode is the program's, so that no stage has one of its own.</param>
    public static ScriptProblem CannotRunInTransaction(Script script, Statement statement, bool programDecides) => At(script, statement,
        $"{statement.Command} of this form cannot run inside a transaction, and "
        + (programDecides
            ? "the program runs its scripts in one. Do it in the script that makes the table, where nothing waits for it, or have the program run this script "
                + "by an engine of its own, WithoutTransaction()."
            : "this script's stage runs in one. Move the statement to a script of its own in a stage with transaction mode none.")) with { SqlState = "25001" };

    public static ScriptProblem TransactionLeftOpen(Script script) => At(script, script.Statements.LastOrDefault(Begins),
        "The script ends inside a transaction that it opened: this script's journal entry and every script after it are lost when the "
        + "connection closes, while the deployment reports success. End the transaction with COMMIT.");

    public static ScriptProblem TransactionEnded(Script script) => At(script, script.Statements.FirstOrDefault(Ends),
        "The script ends the transaction that it runs in: what follows is no longer undone when the script fails. "
        + "Remove BEGIN and COMMIT from the script, or give its stage transaction mode none.");

    public static ScriptProblem CommitRefused(Script script, PostgresException error) => Said(script, error) with
    {
        Message = $"The transaction could not be committed after this script: {error.MessageText}",
    };

    public static ScriptProblem JournalRefused(Script script, PostgresException error) => Said(script, error) with
    {
        Message = $"The journal entry could not be written after this script: {error.MessageText}"
            + (error.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName ? $". {KeepJournal}" : ""),
    };

    /// <summary>DbUp makes its journal before the first statement, and only then.</summary>
    private const string KeepJournal = "DbUp makes its journal before the first script and not again, so no script may drop it or hide it: leave its schema alone, "
        + "or keep the journal in a schema of its own (migrations.journal in standards.yaml, JournalToPostgresqlTable in a program).";

    /// <summary>The script makes a table that is the journal's.</summary>
    /// <param name="table">The journal's name, as SQL writes it.</param>
    public static string JournalIsThere(string table, string said) =>
        $"DbUp makes its journal, {table}, before the first script, and this script makes it again, as a dump of a deployed database does. "
        + $"Take the table, its sequence and its key out of the script. The server says: {said}.";

    /// <param name="table">The journal's name, as SQL writes it.</param>
    public static ScriptProblem JournalDiscarded(Script script, string table) => At(script, null,
        $"The journal entry of this script was not written: a trigger or a rule of {table} discards it, so the script would run again at every deployment. Drop that trigger.");

    /// <summary>The statement ended the session that it ran in.</summary>
    public static ScriptProblem SessionEnded(Script script, Statement? statement, NpgsqlException error) => At(script, statement,
        $"The session that the scripts run in ended here: {ServerLoss.Sentence(error)} Nothing after it ran.") with { SqlState = error.SqlState };

    /// <summary>What the runner itself asks between two scripts is refused.</summary>
    public static ScriptProblem SessionUnusable(Script script, NpgsqlException error) => At(
        script, Last(script, "statement_timeout", "transaction_timeout", "lock_timeout", "idle_session_timeout", "idle_in_transaction_session_timeout")
            ?? (script.Statements is [.., var last] ? last : null),
        $"After this script its session cannot be used any more: {ServerLoss.Sentence(error)} Have the script reset what it sets for the session, and free what it locks.") with { SqlState = error.SqlState };

    /// <summary>What a script leaves behind in the session is what the next one starts with, here as in production.</summary>
    public static IEnumerable<ScriptProblem> SessionChanges(Script script, SessionState before, SessionState after)
    {
        if (before.SearchPath != after.SearchPath) yield return SearchPathLeft(script, before.SearchPath, after.SearchPath);
        if (before.Role != after.Role) yield return RoleLeft(script, before.Role, after.Role);
    }

    private static ScriptProblem SearchPathLeft(Script script, string before, string after) => At(script, Last(script, "search_path"),
        $"The script leaves search_path changed from {Shown(before)} to {Shown(after)}: the scripts after it in the same deployment see other "
        + "tables than alone. End the script with: set search_path = " + (before.Length == 0 ? "''" : before) + ";") with
    {
        Severity = Severity.Warning,
    };

    private static ScriptProblem RoleLeft(Script script, string before, string after) => At(script, Last(script, "role", "authorization"),
        $"The script leaves the role changed from {before} to {after}: the scripts after it run, and own what they create, as {after}. "
        + "End the script with: reset role;") with { Severity = Severity.Warning };

    private static ScriptProblem Said(Script script, PostgresException error) => new()
    {
        Script = script,
        Location = SourceSpan.Start(script.File),
        SqlState = error.SqlState,
        Message = error.MessageText,
        Detail = error.Detail,
        Hint = error.Hint,
    };

    private static ScriptProblem At(Script script, Statement? statement, string message) => new()
    {
        Script = script,
        Statement = statement,
        Location = statement?.Span ?? SourceSpan.Start(script.File),
        Message = message,
    };

    private static string Shown(string path) => path.Length == 0 ? "''" : path;

    private static bool Begins(Statement statement) =>
        statement.Command is "BEGIN" or "START TRANSACTION" || (Ends(statement) && HasWord(statement, "chain"));

    private static bool Ends(Statement statement) =>
        statement.Command is "COMMIT" or "END" or "ROLLBACK" or "ABORT" or "PREPARE TRANSACTION"
        && !HasWord(statement, "to") && !HasWord(statement, "prepared");

    private static bool HasWord(Statement statement, string word) => statement.ReadTokens().Any(token => token.Is(word));

    /// <summary>The last statement that names a setting, as a word or, in <c>set_config</c>, as a string.</summary>
    private static Statement? Last(Script script, params string[] settings) => script.Statements.LastOrDefault(statement =>
        statement.ReadTokens().Any(token => token.Kind is TokenKind.Word or TokenKind.String && settings.Contains(token.Value, StringComparer.OrdinalIgnoreCase)));
}
