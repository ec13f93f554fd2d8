using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Scratch;

/// <summary>A role that the gate made for itself is not let in, as where <c>pg_hba.conf</c> knows a few roles only.</summary>
internal static class RefusedLogin
{
    /// <param name="purpose">What the role is for: follows "the role in that".</param>
    public static GateException Of(NpgsqlException refused, string purpose) => CodedProblem.UnusableServer.InEnvironment(
        $"The server does not let the role in that {purpose}: {(refused as PostgresException)?.MessageText ?? refused.Message}", inner: refused);
}
