using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Enums, domains, composites, ranges and base types.</summary>
internal sealed class TypeReader : RowReader
{
    public override string Query => "types";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Schemas.TryGetValue(row.Oid(1), out var schema)) return;
        var (oid, owner) = (row.Oid(0), row.Oid(3));
        catalog.Types.Add(new UserType
        {
            Oid = oid,
            Schema = schema.Name,
            Name = row.Text(2),
            Owner = catalog.RoleName(owner),
            Kind = Kind(row.Letter(4)),
            Acl = catalog.Acl(row.Texts(5), 'T', owner),
            BaseType = row.OptionalText(6),
            NotNull = row.Flag(7),
            Default = row.OptionalText(8),
            Labels = catalog.EnumLabels.TryGetValue(oid, out var labels) ? labels : [],
            Attributes = catalog.Attributes.TryGetValue(oid, out var attributes) ? attributes : [],
            Checks = catalog.DomainChecks.TryGetValue(oid, out var checks) ? checks : [],
            Comment = catalog.Comment(ClassIds.Type, oid),
            Extension = catalog.ExtensionOf(ClassIds.Type, oid),
        });
        catalog.Dependencies.Know(ClassIds.Type, oid);
        if (row.OptionalOid(9) is { } relation)
        {
            catalog.Dependencies.StandIn(new ObjectKey(ClassIds.Relation, relation), new ObjectKey(ClassIds.Type, oid));
        }
    }

    private static UserTypeKind Kind(char type) => type switch
    {
        'e' => UserTypeKind.Enum,
        'd' => UserTypeKind.Domain,
        'c' => UserTypeKind.Composite,
        'r' => UserTypeKind.Range,
        _ => UserTypeKind.Base,
    };
}

/// <summary>Labels of enums, in their sort order.</summary>
internal sealed class EnumLabelReader : RowReader
{
    public override string Query => "enum_labels";

    public override void Read(CatalogRow row, CatalogBuilder catalog) => catalog.EnumLabels.AddTo(row.Oid(0), row.Text(1));
}

/// <summary>Attributes of composite types.</summary>
internal sealed class AttributeReader : RowReader
{
    public override string Query => "attributes";

    public override void Read(CatalogRow row, CatalogBuilder catalog) =>
        catalog.Attributes.AddTo(row.Oid(0), (row.Text(1), catalog.Intern(row.Text(2))));
}

/// <summary>Checks of domains.</summary>
internal sealed class DomainConstraintReader : RowReader
{
    public override string Query => "domain_constraints";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var type = row.Oid(1);
        catalog.DomainChecks.AddTo(type, (row.Text(2), row.Text(3), row.Flag(4)));
        catalog.Dependencies.StandIn(new ObjectKey(ClassIds.Constraint, row.Oid(0)), new ObjectKey(ClassIds.Type, type));
    }
}

/// <summary>Lists by oid.</summary>
internal static class ListsByOid
{
    public static void AddTo<T>(this Dictionary<uint, List<T>> lists, uint oid, T item)
    {
        if (lists.TryGetValue(oid, out var list)) list.Add(item);
        else lists.Add(oid, [item]);
    }
}
