using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Given;

/// <summary>The role that the user gave, as its server knows it.</summary>
/// <param name="Harm">What a script that runs as this role could harm outside of the scratch database, each as "it owns the …".</param>
internal sealed record GivenRole(string Name, bool IsSuperuser, bool MayMakeDatabases, bool MayMakeRoles, IReadOnlyList<string> Harm)
{
    /// <summary>Whether scripts get a role of their own, which may do nothing outside of the scratch database.</summary>
    public bool MakesAnother => IsSuperuser || MayMakeRoles;

    public static async Task<GivenRole> ReadAsync(NpgsqlConnection session, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(EmbeddedFile.Beside(typeof(GivenRole), "GivenRole.sql"), session) { Parameters = { new() { Value = GivenNames.Database } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return new GivenRole(reader.GetString(0), reader.GetBoolean(1), reader.GetBoolean(2), reader.GetBoolean(3), reader.GetFieldValue<string[]>(4));
    }

    /// <summary>Refuses a role that cannot make the database, or as which no stranger's script may run.</summary>
    /// <param name="described">The server, for messages.</param>
    /// <exception cref="GateException">DBQ004.</exception>
    public void Verify(string described)
    {
        if (!IsSuperuser && !MayMakeDatabases)
            throw CodedProblem.UnusableServer.InEnvironment($"The given role may not create the scratch database ({described}). Allow it: alter role {SqlName.Quote(Name)} createdb;");
        if (MakesAnother || Harm.Count == 0) return;
        throw CodedProblem.UnusableServer.InEnvironment(
            $"The given role may make no role for the scripts, so they would run as {SqlName.Quote(Name)} itself, and could harm what is not theirs: {Listed()} ({described}). "
            + $"Let it make one: alter role {SqlName.Quote(Name)} createrole; or give a role that has nothing else: create role dbquality login createdb password '…';");
    }

    private string Listed() => string.Join(", ", Harm.Take(3)) + (Harm.Count > 3 ? $" and {Harm.Count - 3} more" : "");
}
