using DbQuality.Catalog;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Fixes.Rows;

/// <summary>
/// Expressions for a column's values, the likeliest first. They are SQL over <c>i</c>, the row's number from 1: most types give each
/// row another value; what the table's checks and partition bounds name is tried where that is refused.
/// </summary>
internal sealed class SampleValues(DatabaseCatalog catalog)
{
    public IReadOnlyList<string> Of(Column column)
    {
        var type = column.Type;
        var written = Literals((Table)column.Relation, column).Select(literal => $"{literal}::{type.Display}");
        // A check may want all but one of several columns to have no value.
        var nothing = column.IsNullable ? ["null"] : Array.Empty<string>();
        return [.. Ordinary(column).Concat(nothing).Concat(written).Concat(Spare(type)).Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Ordinary(Column column)
    {
        var type = column.Type;
        if (type.Kind is 'e' or 'd' && catalog.Types.FirstOrDefault(own => own.Oid == type.Oid) is { } own)
        {
            // An enum's labels in turn, so that none is more frequent than another.
            if (own.Labels.Count > 0) return [$"(array[{string.Join(", ", own.Labels.Select(SqlText.Literal))}])[1 + i % {own.Labels.Count}]::{type.Display}"];
            var checks = own.Checks.SelectMany(check => LiteralsOf(check.Expression)).Select(literal => $"{literal}::{type.Display}");
            return [.. checks, $"{OfBase(own.BaseType ?? "text")}::{type.Display}"];
        }
        if (type.IsArray) return [$"'{{}}'::{type.Display}"];
        if (type.Kind == 'r' || type.Kind == 'm') return [type.Kind == 'r' ? $"'empty'::{type.Display}" : $"'{{}}'::{type.Display}"];
        return [$"{Cut(type, OfBase(BaseName(type.Display)))}::{type.Display}"];
    }

    /// <summary>For a type's name as <c>format_type</c> prints it, without its modifier.</summary>
    private static string OfBase(string display) => BaseName(display) switch
    {
        "smallint" or "integer" or "bigint" or "numeric" or "real" or "double precision" or "money" or "oid" => "i",
        "boolean" => "(i % 2 = 0)",
        "uuid" => "md5(i::text)::uuid",
        "date" or "timestamp without time zone" or "timestamp with time zone" => "(timestamptz '2026-01-01 00:00+00' + i * interval '1 day')",
        "time without time zone" or "time with time zone" => "(time '00:00' + i * interval '1 minute')",
        "interval" => "(i * interval '1 minute')",
        "json" or "jsonb" => "'{}'",
        "bytea" => "decode(md5(i::text), 'hex')",
        "inet" or "cidr" => "('10.0.0.' || i)",
        "macaddr" => "('00:00:00:00:00:' || lpad(to_hex(i % 256), 2, '0'))",
        "xml" => "'<a/>'",
        "bit" or "bit varying" => "'1'",
        "point" => "point(i, i)",
        "tsvector" or "tsquery" => "'a'",
        _ => "('x' || i)",
    };

    /// <summary>What else may pass a check: small and large numbers, texts of other forms.</summary>
    private static IEnumerable<string> Spare(ColumnType type) => type.Category switch
    {
        'N' => ["0", "1", "0.5", "100", "-1"],
        'S' => ["'a'", "'A' || i", "i::text", "''", "'a' || i || '@example.org'", "'https://example.org/' || i", "'#00000' || i % 10", "'1.0.' || i", "md5(i::text) || md5(i::text)"],
        'D' => ["now()", "'2020-01-01'"],
        'B' => ["true", "false"],
        _ => [],
    };

    private IEnumerable<string> Literals(Table table, Column column)
    {
        var checks = table.Constraints.Where(check => check.Kind == ConstraintKind.Check && check.Columns.Contains(column)).Select(check => check.Expression!);
        var bounds = IsPartitionKey(table, column) ? BoundsOf(table) : [];
        return checks.Concat(bounds).SelectMany(LiteralsOf).Distinct(StringComparer.Ordinal).Take(20);
    }

    internal static bool IsPartitionKey(Table table, Column column) =>
        PartitionColumns.MayHave(table, column);

    private IEnumerable<string> BoundsOf(Table table) =>
        catalog.Tables.Where(partition => partition.PartitionOf == table.Oid).SelectMany(partition => BoundsOf(partition).Prepend(partition.PartitionBound ?? ""));

    internal static IEnumerable<string> LiteralsOf(string sql) => StatementReader.Read(new SourceText("", sql)).Statements
        .SelectMany(statement => statement.ReadTokens())
        .Where(token => token.Kind is TokenKind.String or TokenKind.Number)
        .Select(token => SqlText.Literal(token.Value));

    private static string BaseName(string display)
    {
        var modifier = display.IndexOf('(', StringComparison.Ordinal);
        return modifier < 0 ? display : display[..modifier] + display[(display.IndexOf(')', modifier) + 1)..];
    }

    /// <summary><c>varchar(3)</c> would refuse what is longer.</summary>
    private static string Cut(ColumnType type, string value) =>
        type is { Category: 'S', Modifier: > 4 } ? $"right({value}, {type.Modifier - 4})" : value;
}
