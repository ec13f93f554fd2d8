using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>The session that the scripts run in has ended, or refuses what the run itself asks.</summary>
/// <param name="Error">What the server or Npgsql said.</param>
/// <param name="Statement">What was sent last; null where the run itself asked, or several were sent.</param>
internal sealed record LostSession(NpgsqlException Error, Statement? Statement)
{
    /// <exception cref="GateException">DBQ005: the server is gone, and not only the session.</exception>
    public async Task<ScriptProblem> ProblemOfAsync(Script script, string connectionString, CancellationToken cancellationToken)
    {
        if (ServerLoss.Caused(Error) && (Error.SqlState is "53100" or "58030" || await ServerLoss.IsServerGoneAsync(connectionString, cancellationToken)))
            throw ServerLoss.Of(Error, location: Statement?.Span ?? SourceSpan.Start(script.File));
        return Statement is not null ? ScriptProblems.SessionEnded(script, Statement, Error) : ScriptProblems.SessionUnusable(script, Error);
    }
}
