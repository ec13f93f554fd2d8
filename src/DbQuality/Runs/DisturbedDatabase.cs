using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Runs;

/// <summary>What scripts can do to their database, its roles and sessions so that nobody can look at it afterwards.</summary>
internal static class DisturbedDatabase
{
    private static readonly string[] Causes =
    [
        "alter database", "drop database", "alter role", "alter user", "alter group", "alter system", "drop role", "drop user", "reassign owned", "drop owned",
        "advisory", "pg_terminate_backend", "pg_cancel_backend", "lock", "set default_transaction", "timeout",
    ];

    /// <summary>Whether a script has locked the gate's roles out, which the administrator can undo.</summary>
    public static bool IsLockedOut(NpgsqlException error) => error is PostgresException
    {
        SqlState: PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ObjectNotInPrerequisiteState,
    };

    public static GateException Of(NpgsqlException error, MigrationPlan plan)
    {
        if (error is not PostgresException refused)
            return CodedProblem.NoPlaceToWork.InEnvironment($"The server was lost after the migrations had run: {(error.InnerException ?? error).Message.TrimEnd('.')}. Look into the server's log and run again.", inner: error);
        var cause = plan.Scripts.SelectMany(script => script.Statements).LastOrDefault(MayDisturb);
        var where = cause is null
            ? "No statement of the scripts shows why; look for one that changes the database, its roles or its sessions."
            : $"This is the last statement that may be why ({cause.Command}). Undo what it does at the end of the script, or leave it to the server's administrator.";
        return CodedProblem.Disturbed.InEnvironment($"The migrations ran, but nobody can look at their database any more: {refused.MessageText.TrimEnd('.')}. {where}", cause?.Span, error);
    }

    private static bool MayDisturb(Statement statement) =>
        Array.Exists(Causes, cause => statement.Command.StartsWith(cause, StringComparison.OrdinalIgnoreCase))
        || (statement.Command is "DO" or "SELECT" or "CALL" or "SET" or "CREATE FUNCTION" or "CREATE PROCEDURE"
            && Array.Exists(Causes, cause => statement.Sql.Contains(cause, StringComparison.OrdinalIgnoreCase)));
}
