using System.Collections.Concurrent;
using DbQuality.Catalog;
using DbQuality.Rules.Engine;

namespace DbQuality.Rules.Facts;

/// <summary>What a column holds in the end: arrays and domains are opened, in any nesting.</summary>
internal sealed class ElementTypes
{
    // The catalog has one instance of each type and modifier, however many columns are of it.
    private readonly ConcurrentDictionary<ColumnType, string> known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Schema, string Name), UserType> domains;
    private readonly Dictionary<string, UserType> domainsByPrintedName;

    private ElementTypes(DatabaseCatalog catalog)
    {
        var all = catalog.Types.Where(type => type.Kind == UserTypeKind.Domain).ToList();
        domains = all.ToDictionary(type => (type.Schema, type.Name));
        domainsByPrintedName = all.ToDictionary(type => type.QualifiedName, StringComparer.Ordinal);
    }

    /// <summary>One for all rules that ask.</summary>
    public static ElementTypes For(RuleContext context) => context.Facts.Get(context, static context => new ElementTypes(context.Catalog));

    /// <summary>The type of a single value as <c>format_type</c> prints it: <c>character varying(20)</c>.</summary>
    public string Of(ColumnType type) => known.GetOrAdd(type, Read);

    private string Read(ColumnType type)
    {
        var printed = type.Display;
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
