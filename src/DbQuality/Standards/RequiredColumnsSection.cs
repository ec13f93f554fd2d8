namespace DbQuality.Standards;

/// <summary>Reads <c>database.required_columns</c>: <c>name: type</c>, <c>name: { type: … }</c> or <c>{ column: name, type: … }</c>.</summary>
internal static class RequiredColumnsSection
{
    public static IReadOnlyList<RequiredColumn> Read(YamlNode node, string path)
    {
        var found = new List<(YamlText Name, RequiredColumn Column, bool Everywhere)>();
        Mistakes.GatherEach(node.Mistakes, Entries(node, path), entry =>
        {
            var column = ReadColumn(entry.Key, entry.Value, path, out var everywhere);
            var earlier = found.Find(other => other.Column.Name == column.Name && (everywhere || other.Everywhere));
            // Two types of one column are fine for different tables; without 'tables' they would contradict each other.
            if (earlier.Name is not null) throw StandardsErrors.Duplicate(entry.Key, earlier.Name.Span);
            found.Add((entry.Key, column, everywhere));
            return column;
        });
        return [.. found.Select(entry => entry.Column)];
    }

    private static IReadOnlyList<YamlEntry> Entries(YamlNode node, string path)
    {
        if (node is not YamlList list) return YamlValues.Pairs(node, path);
        return Mistakes.GatherEach(node.Mistakes, list.Items, item => item switch
        {
            YamlMap { Entries: [{ Key.Text: not "column" } only] } => only,
            YamlMap map when map.Entries.Any(entry => entry.Key.Text == "column") => LongForm(map, path),
            _ => throw StandardsErrors.WrongKind(item, "An item of " + path, "'name: type' or '{ column: name, type: type, nullable: true, tables: [pattern] }'"),
        });
    }

    private static YamlEntry LongForm(YamlMap map, string path)
    {
        var section = new Section(map, path, ["column", "type", "nullable", "tables"]);
        var name = YamlValues.Scalar(section.Find("column")!, path + ".column", "a column's name");
        return new YamlEntry(name, new YamlMap([.. map.Entries.Where(entry => entry.Key.Text != "column")], map.Span) { Mistakes = map.Mistakes });
    }

    private static RequiredColumn ReadColumn(YamlText name, YamlNode value, string path, out bool everywhere)
    {
        var column = YamlValues.Text(name, "A column's name in " + path);
        everywhere = true;
        if (value is not YamlMap) return new RequiredColumn(column, YamlValues.Type(value, $"{path}.{column}"), false, ObjectPatterns.All);

        var section = new Section(value, $"{path}.{column}", ["type", "nullable", "tables"]);
        var tables = section.Part<ObjectPatterns?>("tables", YamlValues.Patterns, null);
        everywhere = tables is null;
        return new RequiredColumn(
            column,
            section.Required("type", YamlValues.Type, "Write the column's type, such as 'type: uuid'."),
            section.Value("nullable", YamlValues.Flag, false),
            tables ?? ObjectPatterns.All);
    }
}
