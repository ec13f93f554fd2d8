using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DbQuality.Text;

/// <summary>Identifiers as SQL writes them: quoted only where PostgreSQL would demand it.</summary>
internal static partial class SqlName
{
    private const string EscapedStart = "U&\"";

    /// <summary>
    /// <paramref name="name"/> as it must be written in SQL. What nobody would see in it is written as <c>U&amp;"a\000ab"</c>, and so are dollar signs
    /// that would end a dollar quote or be a variable to DbUp: the name is whole in any script, comment or message that it is put into.
    /// </summary>
    public static string Quote(string name)
    {
        if (IsPlain(name)) return name;
        var dollars = HoldsDollars(name);
        return dollars || VisibleText.FirstHidden(name) >= 0 ? Escaped(name, dollars) : Doubled(name);
    }

    /// <summary><c>schema.name</c>, each part quoted as needed.</summary>
    public static string Quote(string schema, string name) => Quote(schema) + "." + Quote(name);

    /// <summary>The name of a setting, such as <c>app.tenant</c>: its parts are quoted, and not its dots.</summary>
    internal static string Setting(string name) => string.Join('.', name.Split('.').Select(Quote));

    /// <summary>
    /// A string constant with a name as the types <c>regclass</c> and <c>regprocedure</c> read it, and functions that take it as text: they know
    /// double quotes, and no escapes.
    /// </summary>
    /// <param name="quoted">One or more parts that <see cref="Quote(string)"/> wrote, and what is between them.</param>
    public static string Literal(string quoted)
    {
        var text = new StringBuilder();
        for (var i = 0; i < quoted.Length;)
        {
            var isEscaped = string.CompareOrdinal(quoted, i, EscapedStart, 0, EscapedStart.Length) == 0;
            if (!isEscaped && quoted[i] != '"')
            {
                text.Append(quoted[i++]);
                continue;
            }
            var start = i + (isEscaped ? EscapedStart.Length : 1);
            // A quote in it is doubled in the plain form, and the next name begins right after it.
            var end = quoted.IndexOf('"', start);
            var part = quoted[start..end];
            text.Append(isEscaped ? Doubled(Unescaped(part)) : $"\"{part}\"");
            i = end + 1;
        }
        return SqlText.Literal(text.ToString());
    }

    private static string Unescaped(string escaped) => Escape().Replace(escaped, escape =>
        char.ConvertFromUtf32(int.Parse(escape.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\\(\+(?<code>[0-9a-f]{6})|(?<code>[0-9a-f]{4}))", RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();

    /// <summary>The name that <see cref="Quote(string)"/> wrote.</summary>
    internal static string Unquote(string quoted) => quoted[0] switch
    {
        '"' => quoted[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal),
        'U' => Unescaped(quoted[EscapedStart.Length..^1]),
        _ => quoted,
    };

    private static string Doubled(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Escaped(string name, bool dollars)
    {
        var escaped = new StringBuilder(EscapedStart);
        for (var i = 0; i < name.Length; i += VisibleText.LengthAt(name, i))
        {
            if (VisibleText.LengthAt(name, i) == 1 && (name[i] is '"' or '\\' || (dollars && name[i] == '$') || VisibleText.IsHidden(name, i)))
                escaped.Append(CultureInfo.InvariantCulture, $"\\{(int)name[i]:x4}");
            else if (VisibleText.IsHidden(name, i)) escaped.Append(CultureInfo.InvariantCulture, $"\\+{char.ConvertToUtf32(name, i):x6}");
            else escaped.Append(name, i, VisibleText.LengthAt(name, i));
        }
        return escaped.Append('"').ToString();
    }

    internal static bool HoldsDollars(string text) => text.AsSpan().Count('$') > 1;

    /// <summary>Whether a name needs no double quotes: lower case, and not a word that the grammar reserves.</summary>
    public static bool IsPlain(string name)
    {
        if (name.Length == 0 || !(name[0] is (>= 'a' and <= 'z') or '_')) return false;
        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '$')) return false;
        }
        return !ReservedWords.Contains(name) && !HoldsDollars(name);
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
