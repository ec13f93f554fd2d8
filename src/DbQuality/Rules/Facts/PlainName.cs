using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Facts;

/// <summary>Proposes names that need no double quotes.</summary>
internal static class PlainName
{
    /// <summary>What people call such a column where the short word is taken by SQL.</summary>
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["all"] = "is_all", ["asc"] = "is_ascending", ["check"] = "check_result", ["column"] = "column_name", ["default"] = "default_value",
        ["desc"] = "description", ["end"] = "end_value", ["from"] = "from_value", ["group"] = "group_name", ["limit"] = "limit_value",
        ["offset"] = "offset_value", ["order"] = "position", ["primary"] = "is_primary", ["references"] = "reference_text",
        ["table"] = "table_name", ["to"] = "to_value", ["unique"] = "is_unique", ["user"] = "user_name", ["when"] = "due_at",
    };

    /// <summary>Null where none can be guessed.</summary>
    public static string? Propose(DbObject subject, string name, NamingStandards naming)
    {
        var isRelation = subject.Kind is ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView;
        var form = new NameForm(isRelation && naming.Tables == NameStyle.SnakeCasePlural ? NameStyle.SnakeCasePlural : NameStyle.SnakeCase, naming.Exceptions);
        var plain = form.Mend(name);
        if (plain.Length > 0 && char.IsDigit(plain[0])) plain = "_" + plain;
        if (SqlName.IsPlain(plain)) return plain;
        plain = subject.Kind == ObjectKind.Column && Columns.TryGetValue(plain, out var usual) ? usual : plain + (isRelation ? "_data" : "_value");
        return SqlName.IsPlain(plain) ? plain : null;
    }
}
