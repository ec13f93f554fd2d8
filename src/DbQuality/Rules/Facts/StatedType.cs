using System.Text.RegularExpressions;
using DbQuality.Catalog;

namespace DbQuality.Rules.Facts;

/// <summary>Compares a column's type with one that <c>standards.yaml</c> states.</summary>
internal static partial class StatedType
{
    /// <summary>
    /// Whether the column is of the type. A type stated without length or precision takes any; a domain counts as what it is
    /// made of; a type of the user's own may be stated without its schema.
    /// </summary>
    public static bool Accepts(string stated, ColumnType type, DatabaseCatalog catalog) =>
        Same(stated, type.Display) || stated == type.Name || $"{type.Schema}.{type.Name}" == stated ||
        (type.Kind == 'd' && catalog.Types.FirstOrDefault(domain => domain.Schema == type.Schema && domain.Name == type.Name) is { } found &&
            IsMadeOf(stated, found, catalog));

    /// <summary>A default that gives existing rows a value of the type; null where there is no sensible one.</summary>
    public static string? DefaultOf(string type) => WithoutModifier(type) switch
    {
        "uuid" => "gen_random_uuid()",
        "timestamp with time zone" or "timestamp without time zone" => "now()",
        "date" => "current_date",
        "boolean" => "false",
        _ => null,
    };

    private static bool IsMadeOf(string stated, UserType domain, DatabaseCatalog catalog) =>
        domain.BaseType is { } made &&
        (Same(stated, made) || (catalog.Types.FirstOrDefault(inner => inner.Kind == UserTypeKind.Domain && inner.QualifiedName == made) is { } next &&
            IsMadeOf(stated, next, catalog)));

    private static bool Same(string stated, string printed) => stated == printed || stated == WithoutModifier(printed);

    private static string WithoutModifier(string printed) => Modifier().Replace(printed, "");

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Modifier();
}
