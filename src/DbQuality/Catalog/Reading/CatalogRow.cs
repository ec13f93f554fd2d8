using Npgsql;

namespace DbQuality.Catalog.Reading;

/// <summary>The current row of a catalog query: values by the place that a column's name has in the result, in the types that the catalogs use.</summary>
internal readonly struct CatalogRow(NpgsqlDataReader reader)
{
    private static readonly IReadOnlyDictionary<string, string> NoOptions = new Dictionary<string, string>();

    public uint Oid(int column) => reader.GetFieldValue<uint>(column);

    /// <summary>Null for a reference to nothing: 0, or no row of an outer join.</summary>
    public uint? OptionalOid(int column)
    {
        if (reader.IsDBNull(column)) return null;
        var oid = Oid(column);
        return oid == 0 ? null : oid;
    }

    public bool IsNull(int column) => reader.IsDBNull(column);

    public string Text(int column) => reader.GetString(column);

    public string? OptionalText(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>
    /// The type <c>"char"</c>, which Npgsql does not know without loading types and the queries cast to a number; its empty value
    /// (<c>attidentity</c>, <c>attgenerated</c>) is a space.
    /// </summary>
    public char Letter(int column) => reader.GetInt32(column) is not 0 and var code ? (char)code : ' ';

    public bool Flag(int column) => reader.GetBoolean(column);

    public bool OptionalFlag(int column) => !reader.IsDBNull(column) && reader.GetBoolean(column);

    public short Short(int column) => reader.GetInt16(column);

    public int Integer(int column) => reader.GetInt32(column);

    public long Long(int column) => reader.GetInt64(column);

    public float Real(int column) => reader.GetFloat(column);

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public uint[] Oids(int column) => reader.IsDBNull(column) ? [] : reader.GetFieldValue<uint[]>(column);

    public short[] Numbers(int column) => reader.IsDBNull(column) ? [] : reader.GetFieldValue<short[]>(column);

    public string[]? Texts(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<string[]>(column);

    /// <summary><c>reloptions</c> or <c>proconfig</c>: <c>name=value</c> each.</summary>
    public IReadOnlyDictionary<string, string> Options(int column)
    {
        var items = Texts(column);
        if (items is null) return NoOptions;
        var options = new Dictionary<string, string>(items.Length, StringComparer.Ordinal);
        foreach (var item in items)
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            options[item[..equals]] = item[(equals + 1)..];
        }
        return options;
    }
}
