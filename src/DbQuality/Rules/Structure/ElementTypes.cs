using DbQuality.Catalog;

namespace DbQuality.Rules.Structure;

/// <summary>What a column holds in the end: arrays and domains are opened, in any nesting.</summary>
internal sealed class ElementTypes(DatabaseCatalog catalog)
{
    private readonly Dictionary<(string Schema, string Name), UserType> domains =
        catalog.Types.Where(type => type.Kind == UserTypeKind.Domain).ToDictionary(type => (type.Schema, type.Name));

    private readonly Dictionary<string, UserType> domainsByPrintedName =
        catalog.Types.Where(type => type.Kind == UserTypeKind.Domain).ToDictionary(type => type.QualifiedName, StringComparer.Ordinal);

    /// <summary>The type of a single value as <c>format_type</c> prints it: <c>character varying(20)</c>.</summary>
    public string Of(ColumnType type)
    {
        // An array type is named after its element, with an underscore before it.
        var name = type.IsArray && type.Name.StartsWith('_') ? type.Name[1..] : type.Name;
        var printed = domains.TryGetValue((type.Schema, name), out var domain) ? domain.BaseType! : type.Display;
        while (true)
        {
            printed = WithoutBrackets(printed);
            if (!domainsByPrintedName.TryGetValue(printed, out var inner)) return printed;
            printed = inner.BaseType!;
        }
    }

    /// <summary>The domain that a column is of; null where it is of none.</summary>
    public UserType? DomainOf(ColumnType type) => type.Kind == 'd' ? domains.GetValueOrDefault((type.Schema, type.Name)) : null;

    /// <summary>Whether the column's own type leads to the element by a domain, so that the column's type alone cannot be changed.</summary>
    public bool IsOfDomain(ColumnType type) =>
        type.Kind == 'd' || (type.IsArray && type.Name.StartsWith('_') && domains.ContainsKey((type.Schema, type.Name[1..])));

    private static string WithoutBrackets(string printed)
    {
        while (printed.EndsWith("[]", StringComparison.Ordinal)) printed = printed[..^2];
        return printed;
    }
}
