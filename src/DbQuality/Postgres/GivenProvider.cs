using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres;

/// <summary>A server that the user names by a connection string; the gate makes and drops a database on it.</summary>
internal sealed class GivenProvider : IPostgresProvider
{
    public string Name => "given";

    public int? AutoOrder => null;

    public bool IsAskedFor(string provider) => provider.Contains('=', StringComparison.Ordinal) || GivenConnection.IsAddress(provider);

    public async Task<ScratchDatabase?> StartAsync(ScratchRequest request, IProgress<string>? progress, CancellationToken ct)
    {
        var given = GivenConnection.Read(request.Provider);
        var session = await GivenConnection.OpenAsync(given, ct);
        GivenScratch? scratch = null;
        try
        {
            scratch = new GivenScratch(given, session, await IsSuperuserAsync(given, session, ct));
            if (request.Version is { } major && session.PostgreSqlVersion.Major != major) throw WrongVersion(given, session, major);
            await scratch.MakeAsync(request, ct);
            return new GivenServer(scratch, session.PostgreSqlVersion.ToString());
        }
        catch (PostgresException e)
        {
            if (scratch is not null) await scratch.DisposeAsync();
            throw new GateException(Trouble.Environment, "DBQ004",
                $"The scratch database cannot be made on the given server ({GivenConnection.Described(given)}): {e.MessageText}. Give a role that may create databases, or write auto.", inner: e);
        }
        catch
        {
            if (scratch is not null) await scratch.DisposeAsync();
            await session.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> IsSuperuserAsync(NpgsqlConnectionStringBuilder given, NpgsqlConnection session, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select rolsuper, rolcreatedb from pg_catalog.pg_roles where rolname = current_user", session);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        if (reader.GetBoolean(0)) return true;
        if (reader.GetBoolean(1)) return false;
        throw new GateException(Trouble.Environment, "DBQ004",
            $"The given role may not create the scratch database ({GivenConnection.Described(given)}). Allow it: alter role {SqlName.Quote(given.Username ?? Environment.UserName)} createdb;");
    }

    private static GateException WrongVersion(NpgsqlConnectionStringBuilder given, NpgsqlConnection session, int major) => new(Trouble.Configuration, "DBQ004",
        $"The given server ({GivenConnection.Described(given)}) is PostgreSQL {session.PostgreSqlVersion}, and {major} is asked for. Give one of that version, or change database: postgres in the standards file.");
}
