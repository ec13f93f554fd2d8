using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Custom;

/// <summary>Which of a query's columns name the object of a violation.</summary>
internal sealed class CustomColumns
{
    private readonly IReadOnlyList<string> columns;
    private readonly Func<string, GateException> wrong;

    /// <param name="columns">As the query names them.</param>
    /// <param name="wrong">Makes the error of what is wrong with the query.</param>
    public CustomColumns(IReadOnlyList<string> columns, Func<string, GateException> wrong)
    {
        this.columns = columns;
        this.wrong = wrong;
        if (!columns.Contains("kind")) throw Missing("kind");
        if (!columns.Contains("name") && !(columns.Contains("table") && columns.Contains("column"))) throw Missing("name");
    }

    /// <summary>The row of these values.</summary>
    public CustomRow Read(IReadOnlyList<string?> values)
    {
        var kind = Kind(Value("kind"));
        var (schema, table, name, column) = (Value("schema"), Value("table"), Value("name"), Value("column"));
        if (schema is null && !CustomKinds.HaveNoSchema.Contains(kind)) throw wrong($"{Start(kind)} without a schema. Return its schema in a column named schema.");
        if (kind == ObjectKind.Column)
        {
            // Two ways to say the same: the table as "table" and the column as "name" or "column", or the table as "name".
            (table, name) = (table ?? (column is null ? null : name), column ?? name);
            column = null;
            if (table is null) throw wrong($"{Start(kind)} without its table. Return the table in a column named table, and the column in one named column.");
        }
        return new CustomRow(kind, schema, table, name ?? throw wrong($"{Start(kind)} without its name. Return its name in a column named name."), column)
        {
            Values = Enumerable.Range(0, columns.Count).Where(index => !CustomRow.NamingColumns.Contains(columns[index]))
                .ToDictionary(index => columns[index], index => values[index], StringComparer.Ordinal),
        };

        string? Value(string column)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i] == column) return values[i];
            }
            return null;
        }
    }

    private static string Start(ObjectKind kind) => $"The query returns a row of the kind {kind.Word()}";

    private ObjectKind Kind(string? word)
    {
        if (word is not null && CustomKinds.Find(word) is { } kind) return kind;
        var nearest = word is not null && NearestName.Of(word, CustomKinds.Words) is { } near ? $" Did you mean '{near}'?" : "";
        throw wrong($"The query returns the kind {(word is null ? "null" : $"'{word}'")}; it must be one of {string.Join(", ", CustomKinds.Words)}.{nearest}");
    }

    private GateException Missing(string column)
    {
        var nearest = NearestName.Of(column, columns) is { } near ? $" Rename {near}: … as {column}." : "";
        return wrong($"The query returns no column named {column}.{nearest} A rule's query returns kind, schema and name of each object, and what else its message needs.");
    }
}

/// <summary>The kinds of objects that a rule of the team's own may name, in the words of <c>report.json</c>.</summary>
internal static class CustomKinds
{
    private static readonly ObjectKind[] Kinds = [.. Enum.GetValues<ObjectKind>().Where(kind => kind is not (ObjectKind.Script or ObjectKind.Statement))];

    public static IReadOnlyList<string> Words { get; } = [.. Kinds.Select(kind => kind.Word())];

    public static IReadOnlyList<ObjectKind> HaveNoSchema { get; } = [ObjectKind.Schema, ObjectKind.Extension, ObjectKind.Role];

    public static ObjectKind? Find(string word)
    {
        foreach (var kind in Kinds)
        {
            if (string.Equals(kind.Word(), word.Trim(), StringComparison.OrdinalIgnoreCase)) return kind;
        }
        return null;
    }
}
