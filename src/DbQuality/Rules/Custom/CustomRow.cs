using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Custom;

/// <summary>One row of a rule's query: an object by its names, and whatever else the rule has to say of it.</summary>
internal sealed record CustomRow(ObjectKind Kind, string? Schema, string? Table, string Name, string? Column)
{
    /// <summary>The columns that name the object; the others are arguments of the message.</summary>
    public static IReadOnlyList<string> NamingColumns { get; } = ["kind", "schema", "table", "name", "column"];

    /// <summary>The further columns by name.</summary>
    public required IReadOnlyDictionary<string, string?> Values { get; init; }

    /// <summary>What tells two rows about one object apart.</summary>
    public string Arguments => string.Join('\n', Values.Select(pair => $"{pair.Key}={pair.Value}"));

    /// <summary>What a template may hold.</summary>
    public static IReadOnlyList<string> Placeholders(IEnumerable<string> columns) =>
        [.. NamingColumns.Append("object").Union(columns, StringComparer.Ordinal)];

    public bool Equals(CustomRow? other) =>
        other is not null && (Kind, Schema, Table, Name, Column, Arguments) == (other.Kind, other.Schema, other.Table, other.Name, other.Column, other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Kind, Schema, Table, Name, Column, Arguments);
}

/// <summary>A row about an object that is there and in scope.</summary>
internal sealed record CustomFinding(DbObject Object, CustomRow Row)
{
    /// <summary>The template with this row's values, on one line as messages are: names as SQL writes them, further columns as they are.</summary>
    public string FillLine(MessageTemplate template) => template.Fill(Value).ReplaceLineEndings(" ").Trim();

    /// <summary>A file with this row's values.</summary>
    public SourceText FillSource(MessageTemplate template) => template.FillSource(Value);

    private string Value(string placeholder) => placeholder switch
    {
        "kind" => Object.Kind.Word(),
        "schema" => Quote(Object.Schema),
        "table" => Quote(Object.Table ?? (Object.Kind is ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView ? Object.Name : null)),
        "name" => QuotedName,
        "column" => Quote(Object.Columns.Count > 0 ? Object.Columns[0] : null),
        "object" when !Row.Values.ContainsKey("object") => Qualified,
        _ => Row.Values.GetValueOrDefault(placeholder) ?? "",
    };

    /// <summary>An index is no member of its table to SQL, the others are.</summary>
    private string Qualified => string.Join('.', new[]
    {
        Quote(Object.Schema), Object.Kind == ObjectKind.Index ? "" : Quote(Object.Table), QuotedName,
    }.Where(part => part.Length > 0));

    /// <summary>A routine's name has its arguments after it.</summary>
    private string QuotedName
    {
        get
        {
            var arguments = Object.Kind is ObjectKind.Function or ObjectKind.Procedure ? Object.Name.IndexOf('(', StringComparison.Ordinal) : -1;
            return arguments < 0 ? Quote(Object.Name) : Quote(Object.Name[..arguments]) + Object.Name[arguments..];
        }
    }

    private static string Quote(string? name) => name is null ? "" : SqlName.Quote(name);
}
