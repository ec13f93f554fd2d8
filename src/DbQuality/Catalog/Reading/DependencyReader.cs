using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Rows of <c>pg_depend</c>.</summary>
internal sealed class DependencyReader : RowReader
{
    private int classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype;

    public override string Query => "dependencies";

    public override void Bind(ResultColumns columns) => columns
        .Take(out classid).Take(out objid).Take(out objsubid).Take(out refclassid).Take(out refobjid).Take(out refobjsubid).Take(out deptype);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var dependent = new ObjectKey(row.Oid(classid), row.Oid(objid), row.Integer(objsubid));
        var referenced = new ObjectKey(row.Oid(refclassid), row.Oid(refobjid), row.Integer(refobjsubid));
        var type = row.Letter(deptype);
        if (dependent.ClassId == ClassIds.Type && type == 'i')
        {
            // A row type hangs on its table, an array type on its element's, a multirange on its range.
            catalog.Dependencies.StandIn(dependent, referenced);
        }
        else if (!IsWithinExtension(catalog, dependent, referenced))
        {
            catalog.Dependencies.Add(new Dependency(dependent, referenced, type));
        }
    }

    /// <summary>What an extension is made of is its own affair; the parts of its operator families are not even its members.</summary>
    private static bool IsWithinExtension(CatalogBuilder catalog, ObjectKey dependent, ObjectKey referenced) =>
        catalog.ExtensionMembers.Count > 0
        && (catalog.ExtensionMembers.ContainsKey((dependent.ClassId, dependent.ObjectId))
            || (dependent.ClassId is ClassIds.OperatorOfFamily or ClassIds.FunctionOfFamily
                && catalog.ExtensionMembers.ContainsKey((referenced.ClassId, referenced.ObjectId))));
}

/// <summary>Dependencies between what the model knows; what it does not know of stands for what it belongs to.</summary>
internal sealed class DependencyGraph
{
    private readonly List<Dependency> rows = [];
    private readonly Dictionary<ObjectKey, ObjectKey> standsFor = [];
    private readonly HashSet<(uint ClassId, uint Oid)> known = [];

    /// <summary><paramref name="part"/> is not in the model; whatever depends on it, or it on, counts for <paramref name="whole"/>.</summary>
    public void StandIn(ObjectKey part, ObjectKey whole) => standsFor[part] = whole;

    /// <summary>The model has this object.</summary>
    public void Know(uint classId, uint oid) => known.Add((classId, oid));

    public void Add(Dependency dependency) => rows.Add(dependency);

    public Dependency[] Build()
    {
        var dependencies = new HashSet<Dependency>(rows.Count);
        foreach (var row in rows)
        {
            var (dependent, referenced) = (Whole(row.Dependent), Whole(row.Referenced));
            if (known.Contains((referenced.ClassId, referenced.ObjectId)) && IsUsers(dependent) && AreDistinct(dependent, referenced))
            {
                dependencies.Add(new Dependency(dependent, referenced, row.Type));
            }
        }
        return [.. dependencies];
    }

    /// <summary>A generated column depends on others of its table; a view's rule belongs to the view.</summary>
    private static bool AreDistinct(ObjectKey dependent, ObjectKey referenced) =>
        dependent with { SubId = 0 } != referenced with { SubId = 0 }
        || (dependent.SubId != 0 && referenced.SubId != 0 && dependent.SubId != referenced.SubId);

    /// <summary>
    /// Operators, casts, statistics and the like are not in the model, but use what is. Of the kinds that are in the model what is
    /// missing is nobody's own: toast tables, a range's constructors, a constraint for each NOT NULL.
    /// </summary>
    private bool IsUsers(ObjectKey dependent) => dependent.ClassId switch
    {
        ClassIds.Relation or ClassIds.Type or ClassIds.Routine or ClassIds.Constraint or ClassIds.Trigger or ClassIds.Rule or ClassIds.Policy
            => known.Contains((dependent.ClassId, dependent.ObjectId)),
        _ => true,
    };

    private ObjectKey Whole(ObjectKey key)
    {
        while (standsFor.TryGetValue(key, out var whole) || (key.SubId != 0 && standsFor.TryGetValue(key with { SubId = 0 }, out whole)))
        {
            key = whole;
        }
        return key;
    }
}
