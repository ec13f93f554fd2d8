using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>The keys of a standards file that run programs or give a script more rights than the owner of its database has.</summary>
/// <param name="Command"><c>migrations.command</c>.</param>
/// <param name="Superuser"><c>database.run_as</c>, where it is <c>superuser</c>.</param>
/// <param name="Image"><c>database.image</c>: the engine gets and runs whatever it names.</param>
/// <param name="Extensions">Those of <c>database.extensions</c> that PostgreSQL lets only a superuser make.</param>
/// <param name="Before">The patterns of <c>database.before</c>, whose scripts the administrator runs.</param>
internal sealed record PowerfulKeys(YamlText? Command, YamlText? Superuser, YamlText? Image, IReadOnlyList<YamlText> Extensions, IReadOnlyList<YamlText> Before)
{
    public static PowerfulKeys None { get; } = new(null, null, null, [], []);

    /// <summary>
    /// What scripts make themselves, because PostgreSQL trusts it, and what only counts or looks. Everything else is made by the
    /// administrator, and may be a language without bounds, or reach files and other servers.
    /// </summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "bloom", "bool_plperl", "btree_gin", "btree_gist", "citext", "cube", "dict_int", "earthdistance", "fuzzystrmatch", "hstore", "intarray", "isn", "jsonb_plperl", "lo", "ltree",
        "moddatetime", "pg_stat_statements", "pg_trgm", "pgcrypto", "plperl", "plpgsql", "pltcl", "seg", "tablefunc", "tcn", "tsm_system_rows", "tsm_system_time", "unaccent", "uuid-ossp", "vector",
    };

    /// <summary>Whether a script gets nothing by it that it could not have by itself.</summary>
    public static bool IsHarmless(string extension) => Harmless.Contains(extension);

    /// <summary>Reads these keys alone, whatever else is wrong with the file.</summary>
    public static PowerfulKeys Read(string path, string displayPath)
    {
        if (YamlTree.Read(new SourceText(displayPath, StandardsReader.ReadText(path, displayPath, "standards"))) is not YamlMap root) return None;
        var (migrations, database) = (Find(root, "migrations") as YamlMap, Find(root, "database") as YamlMap);
        var runAs = Find(database, "run_as") as YamlText;
        return new PowerfulKeys(
            Find(migrations, "command") as YamlText is { IsNull: false } command ? command : null,
            string.Equals(runAs?.Text, "superuser", StringComparison.OrdinalIgnoreCase) ? runAs : null,
            Find(database, "image") as YamlText is { IsNull: false } image ? image : null,
            [.. Texts(database, "extensions").Where(extension => !IsHarmless(extension.Text))],
            [.. Texts(database, "before")]);
    }

    private static IEnumerable<YamlText> Texts(YamlMap? map, string key) =>
        (Find(map, key) switch { YamlList list => list.Items.OfType<YamlText>(), YamlText one => [one], _ => [] }).Where(text => !text.IsNull);

    private static YamlNode? Find(YamlMap? map, string key) =>
        map?.Entries.Where(entry => entry.Key.Text == key).Select(entry => entry.Value).FirstOrDefault();
}
