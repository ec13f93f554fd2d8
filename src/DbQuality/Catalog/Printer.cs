using System.Text;

namespace DbQuality.Catalog;

/// <summary>
/// Prints checks, and constraints and indexes of plain columns, exactly as <c>pg_get_constraintdef</c> and <c>pg_get_indexdef</c> do: asking
/// the server for each would take most of the time of reading a large catalog.
/// </summary>
internal sealed class Printer
{
    /// <summary>The words that <c>quote_identifier</c> quotes: all but the unreserved.</summary>
    public HashSet<string> QuotedWords { get; } = new(StringComparer.Ordinal);

    public string Constraint(Constraint constraint, bool isValidated)
    {
        var sql = new StringBuilder(96);
        if (constraint.Kind == ConstraintKind.Check) sql.Append("CHECK (").Append(constraint.Expression).Append(')');
        else AppendKey(sql, constraint);
        if (constraint.NoInherit) sql.Append(" NO INHERIT");
        if (constraint.IsDeferrable) sql.Append(" DEFERRABLE");
        if (constraint.IsDeferred) sql.Append(" INITIALLY DEFERRED");
        if (!constraint.IsEnforced) sql.Append(" NOT ENFORCED");
        else if (!isValidated) sql.Append(" NOT VALID");
        return sql.ToString();
    }

    private void AppendKey(StringBuilder sql, Constraint constraint)
    {
        sql.Append(constraint.Kind switch
        {
            ConstraintKind.PrimaryKey => "PRIMARY KEY (",
            ConstraintKind.Unique => "UNIQUE (",
            _ => "FOREIGN KEY (",
        });
        var isReference = constraint.ForeignKey is not null;
        AppendColumns(sql, constraint.Columns, hasPeriod: constraint.IsTemporal && isReference);
        sql.Append(constraint.IsTemporal && !isReference ? " WITHOUT OVERLAPS)" : ")");
        if (constraint.ForeignKey is { } foreignKey) AppendReference(sql, foreignKey, constraint.IsTemporal);
    }

    private void AppendReference(StringBuilder sql, ForeignKey foreignKey, bool hasPeriod)
    {
        sql.Append(" REFERENCES ");
        AppendName(sql, foreignKey.Table.Schema).Append('.');
        AppendName(sql, foreignKey.Table.Name).Append('(');
        AppendColumns(sql, foreignKey.Columns, hasPeriod).Append(')');
        if (foreignKey.MatchType == 'f') sql.Append(" MATCH FULL");
        if (Action(foreignKey.OnUpdate) is { } onUpdate) sql.Append(" ON UPDATE ").Append(onUpdate);
        if (Action(foreignKey.OnDelete) is { } onDelete) sql.Append(" ON DELETE ").Append(onDelete);
        if (foreignKey.OnDeleteColumns.Count > 0) AppendColumns(sql.Append(" ("), foreignKey.OnDeleteColumns).Append(')');
    }

    private static string? Action(char action) => action switch
    {
        'r' => "RESTRICT",
        'c' => "CASCADE",
        'n' => "SET NULL",
        'd' => "SET DEFAULT",
        _ => null,
    };

    /// <summary>As <c>pg_get_expr</c> prints <c>column is null</c> or <c>column is not null</c>.</summary>
    public string NullTest(Column column, bool isNull) => AppendName(new StringBuilder("("), column.Name).Append(isNull ? " IS NULL)" : " IS NOT NULL)").ToString();

    /// <summary>What stands between <c>USING</c> and <c>WHERE</c>, of plain columns.</summary>
    public string IndexShape(Index index)
    {
        var sql = new StringBuilder(64).Append(index.Method).Append(" (");
        for (var i = 0; i < index.Parts.Count; i++) AppendPart(i == 0 ? sql : sql.Append(", "), index.Parts[i]);
        sql.Append(')');
        if (index.Included.Count > 0) AppendColumns(sql.Append(" INCLUDE ("), index.Included).Append(')');
        if (index.NullsNotDistinct) sql.Append(" NULLS NOT DISTINCT");
        return sql.ToString();
    }

    private void AppendPart(StringBuilder sql, IndexPart part)
    {
        AppendName(sql, part.Column!.Name);
        if (part.Collation != 0 && part.Collation != part.Column.CollationOid)
        {
            sql.Append(" COLLATE ").Append(part.Collation switch { 950 => "\"C\"", 951 => "\"POSIX\"", _ => "\"default\"" });
        }
        if (!part.HasDefaultOperatorClass) sql.Append(' ').Append(part.OperatorClassName);
        if (part.Descending) sql.Append(part.NullsFirst ? " DESC" : " DESC NULLS LAST");
        else if (part.NullsFirst) sql.Append(" NULLS FIRST");
    }

    private StringBuilder AppendColumns(StringBuilder sql, IReadOnlyList<Column> columns, bool hasPeriod = false)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (i > 0) sql.Append(", ");
            if (hasPeriod && i == columns.Count - 1) sql.Append("PERIOD ");
            AppendName(sql, columns[i].Name);
        }
        return sql;
    }

    /// <summary>As <c>quote_identifier</c>, with this server's key words.</summary>
    public StringBuilder AppendName(StringBuilder sql, string name) =>
        IsSafe(name)
            ? sql.Append(name)
            : sql.Append('"').Append(name.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');

    public string Name(string name) => AppendName(new StringBuilder(), name).ToString();

    /// <summary>A name that is found without its schema where that is <c>pg_catalog</c>.</summary>
    public string Qualified(string schema, string name)
    {
        var sql = new StringBuilder();
        if (schema != "pg_catalog") AppendName(sql, schema).Append('.');
        return AppendName(sql, name).ToString();
    }

    private bool IsSafe(string name)
    {
        if (!(name[0] is (>= 'a' and <= 'z') or '_')) return false;
        foreach (var c in name)
        {
            if (!(c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')) return false;
        }
        return !QuotedWords.Contains(name);
    }
}
