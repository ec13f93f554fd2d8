using DbQuality.Postgres.Scratch;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Given;

/// <summary>A server that the user names by a connection string; the gate makes and drops a database on it.</summary>
internal sealed class GivenProvider : IPostgresProvider
{
    public string Name => "given";

    public int? AutoOrder(ScratchRequest request) => null;

    public bool IsAskedFor(string provider) => provider.Contains('=', StringComparison.Ordinal) || GivenConnection.IsAddress(provider);

    public async Task<ScratchDatabase?> StartAsync(ScratchRequest request, IProgress<string>? progress, CancellationToken ct)
    {
        var given = GivenConnection.Read(request.Provider);
        var session = await GivenConnection.OpenSessionAsync(given, ct);
        GivenScratch? scratch = null;
        try
        {
            var role = await GivenRole.ReadAsync(session, ct);
            role.Verify(GivenConnection.Described(given));
            if (request.Version is { } major && session.PostgreSqlVersion.Major != major) throw WrongVersion(given, session, major);
            scratch = new GivenScratch(given, session, role);
            await scratch.MakeAsync(request, ct);
            return new GivenServer(scratch, session.PostgreSqlVersion.ToString());
        }
        catch (PostgresException e)
        {
            await (scratch?.DisposeAsync() ?? session.DisposeAsync());
            throw CodedProblem.UnusableServer.InEnvironment(
                $"The scratch database cannot be made on the given server ({GivenConnection.Described(given)}): {e.MessageText}. {Advice(e)}", inner: e);
        }
        catch
        {
            await (scratch?.DisposeAsync() ?? session.DisposeAsync());
            throw;
        }
    }

    private static string Advice(PostgresException refused) => refused.SqlState switch
    {
        PostgresErrorCodes.LockNotAvailable =>
            "Another session, or a transaction that somebody prepared, holds a lock on it: select * from pg_locks where granted; select * from pg_prepared_xacts; End that one, and run again.",
        PostgresErrorCodes.InsufficientPrivilege => "Give a role that may create databases, or write auto.",
        _ => "Mend that, or write auto.",
    };

    private static GateException WrongVersion(NpgsqlConnectionStringBuilder given, NpgsqlConnection session, int major) => CodedProblem.UnusableServer.InConfiguration(
        $"The given server ({GivenConnection.Described(given)}) is PostgreSQL {session.PostgreSqlVersion}, and {major} is asked for. Give one of that version, or change database: postgres in the standards file.");
}
