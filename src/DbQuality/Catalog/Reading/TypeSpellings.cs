using Npgsql;

namespace DbQuality.Catalog.Reading;

/// <summary>A type, by all the names that somebody may write for it, without length, precision or <c>[]</c>.</summary>
internal sealed record TypeSpelling(string Name, IReadOnlyList<string> All, bool IsBuiltIn);

/// <summary>Every type that a database has, PostgreSQL's own too: the catalog holds those of the migrations alone.</summary>
internal static class TypeSpellings
{
    public static async Task<IReadOnlyList<TypeSpelling>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(CatalogQueries.For("type_spellings", connection.PostgreSqlVersion.Major), connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var types = new List<TypeSpelling>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var (name, printed, quoted, schema, quotedSchema) = (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4));
            types.Add(new TypeSpelling(name, [.. new[] { name, printed, quoted, $"{schema}.{name}", $"{quotedSchema}.{quoted}" }.Distinct()], schema == "pg_catalog"));
        }
        return types;
    }
}
