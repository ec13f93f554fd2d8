using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Scratch;

/// <summary>Something that a scratch database had before its migrations, as <c>pg_depend</c> names it: production has it already.</summary>
public readonly record struct ProvidedObject(uint ClassId, uint ObjectId, int SubId)
{
    /// <summary>All of them, but for what is PostgreSQL's or an extension's own.</summary>
    internal static async Task<IReadOnlyList<ProvidedObject>> ReadAsync(string administratorConnectionString, CancellationToken ct)
    {
        await using var session = await AdministratorSession.OpenAsync(administratorConnectionString, ct);
        await using var command = new NpgsqlCommand(EmbeddedFile.Beside(typeof(ProvidedObject), "ProvidedObjects.sql"), session.Connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var provided = new List<ProvidedObject>();
        while (await reader.ReadAsync(ct)) provided.Add(new ProvidedObject(reader.GetFieldValue<uint>(0), reader.GetFieldValue<uint>(1), reader.GetInt32(2)));
        return provided;
    }
}
