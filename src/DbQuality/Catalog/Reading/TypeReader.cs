using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Enums, domains, composites, ranges and base types.</summary>
internal sealed class TypeReader : RowReader
{
    private int oid, typnamespace, typname, typowner, typtype, typacl, basetype, typnotnull, typdefault, typrelid;

    public override string Query => "types";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out typnamespace).Take(out typname).Take(out typowner).Take(out typtype).Take(out typacl).Take(out basetype)
        .Take(out typnotnull).Take(out typdefault).Take(out typrelid);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Schemas.TryGetValue(row.Oid(typnamespace), out var schema)) return;
        var (id, owner) = (row.Oid(oid), row.Oid(typowner));
        catalog.Types.Add(new UserType
        {
            Oid = id,
            Schema = schema.Name,
            Name = row.Text(typname),
            Owner = catalog.RoleName(owner),
            Kind = Kind(row.Letter(typtype)),
            Acl = catalog.Acl(row.Texts(typacl), 'T', owner),
            BaseType = row.OptionalText(basetype),
            NotNull = row.Flag(typnotnull),
            Default = row.OptionalText(typdefault),
            Labels = catalog.EnumLabels.TryGetValue(id, out var labels) ? labels : [],
            Attributes = catalog.Attributes.TryGetValue(id, out var attributes) ? attributes : [],
            Checks = catalog.DomainChecks.TryGetValue(id, out var checks) ? checks : [],
            Comment = catalog.Comment(ClassIds.Type, id),
            Extension = catalog.ExtensionOf(ClassIds.Type, id),
        });
        catalog.Dependencies.Know(ClassIds.Type, id);
        if (row.OptionalOid(typrelid) is { } relation)
        {
            catalog.Dependencies.StandIn(new ObjectKey(ClassIds.Relation, relation), new ObjectKey(ClassIds.Type, id));
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
    private int enumtypid, enumlabel;

    public override string Query => "enum_labels";

    public override void Bind(ResultColumns columns) => columns
        .Take(out enumtypid).Take(out enumlabel);

    public override void Read(CatalogRow row, CatalogBuilder catalog) => catalog.EnumLabels.AddTo(row.Oid(enumtypid), row.Text(enumlabel));
}

/// <summary>Attributes of composite types.</summary>
internal sealed class AttributeReader : RowReader
{
    private int reltype, attname, type;

    public override string Query => "attributes";

    public override void Bind(ResultColumns columns) => columns
        .Take(out reltype).Take(out attname).Take(out type);

    public override void Read(CatalogRow row, CatalogBuilder catalog) =>
        catalog.Attributes.AddTo(row.Oid(reltype), (row.Text(attname), catalog.Intern(row.Text(type))));
}

/// <summary>Checks of domains.</summary>
internal sealed class DomainConstraintReader : RowReader
{
    private int oid, contypid, conname, expression, convalidated;

    public override string Query => "domain_constraints";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out contypid).Take(out conname).Take(out expression).Take(out convalidated);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var type = row.Oid(contypid);
        catalog.DomainChecks.AddTo(type, new DomainCheck(row.Text(conname), row.Text(expression), row.Flag(convalidated)));
        catalog.Dependencies.StandIn(new ObjectKey(ClassIds.Constraint, row.Oid(oid)), new ObjectKey(ClassIds.Type, type));
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
