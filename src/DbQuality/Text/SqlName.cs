namespace DbQuality.Text;

/// <summary>Identifiers as SQL writes them: quoted only where PostgreSQL would demand it.</summary>
public static class SqlName
{
    /// <summary><paramref name="name"/> as it must be written in SQL.</summary>
    public static string Quote(string name) =>
        IsPlain(name) ? name : "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary><c>schema.name</c>, each part quoted as needed.</summary>
    public static string Quote(string schema, string name) => Quote(schema) + "." + Quote(name);

    /// <summary>The name of a setting, such as <c>app.tenant</c>: its parts are quoted, and not its dots.</summary>
    internal static string Setting(string name) => string.Join('.', name.Split('.').Select(Quote));

    /// <summary>Whether a name needs no double quotes: lower case, and not a word that the grammar reserves.</summary>
    public static bool IsPlain(string name)
    {
        if (name.Length == 0 || !(name[0] is (>= 'a' and <= 'z') or '_')) return false;
        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '$')) return false;
        }
        return !ReservedWords.Contains(name);
    }

    /// <summary>Reserved key words, and those that may not name a column or a table: PostgreSQL 18, appendix C, catcode R and T.</summary>
    private static readonly HashSet<string> ReservedWords = new(StringComparer.Ordinal)
    {
        "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization", "binary", "both", "case",
        "cast", "check", "collate", "collation", "column", "concurrently", "constraint", "create", "cross", "current_catalog",
        "current_date", "current_role", "current_schema", "current_time", "current_timestamp", "current_user", "default",
        "deferrable", "desc", "distinct", "do", "else", "end", "except", "false", "fetch", "for", "foreign", "freeze", "from",
        "full", "grant", "group", "having", "ilike", "in", "initially", "inner", "intersect", "into", "is", "isnull", "join",
        "lateral", "leading", "left", "like", "limit", "localtime", "localtimestamp", "natural", "not", "notnull", "null",
        "offset", "on", "only", "or", "order", "outer", "overlaps", "placing", "primary", "references", "returning", "right",
        "select", "session_user", "similar", "some", "symmetric", "system_user", "table", "tablesample", "then", "to", "trailing",
        "true", "union", "unique", "user", "using", "variadic", "verbose", "when", "where", "window", "with",
    };
}
