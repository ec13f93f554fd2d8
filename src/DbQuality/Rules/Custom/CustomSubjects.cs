using System.Text;
using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Custom;

/// <summary>What a row is about.</summary>
/// <param name="Object">Null where it is out of scope, or where there is a problem.</param>
/// <param name="Parent">For what a partition has from its parent: what the parent's is known by.</param>
/// <param name="Problem">Why the row names nothing.</param>
internal readonly record struct CustomSubject(DbObject? Object, ObjectKey? Parent = null, string? Problem = null)
{
    /// <summary>PostgreSQL's own, an extension's, or excluded by the standards.</summary>
    public static CustomSubject OutOfScope => default;
}

/// <summary>Finds the objects that rows name in the catalog.</summary>
internal sealed class CustomSubjects(RuleContext context)
{
    private readonly DatabaseCatalog catalog = context.Catalog;

    // For rows that name a member without its table.
    private readonly Lazy<ILookup<(string, string), Relation>> relationsByIndex = new(() =>
        context.Catalog.Relations.SelectMany(relation => relation.Indexes.Concat(relation.Kept.Indexes)).ToLookup(index => (index.Relation.Schema, index.Name), index => index.Relation));

    public CustomSubject Find(CustomRow row)
    {
        // pg_catalog, pg_toast, temporary schemas; no user's schema may begin like that.
        if (row.Schema is { } schema && (schema.StartsWith("pg_", StringComparison.Ordinal) || schema is "information_schema" or "dbquality_gate")) return CustomSubject.OutOfScope;
        var found = row.Kind switch
        {
            ObjectKind.Schema => FindSchema(row),
            ObjectKind.Extension => Of(catalog.Extensions.FirstOrDefault(extension => extension.Name == row.Name)?.ToDbObject(), true, row),
            ObjectKind.Role => new CustomSubject(new DbObject { Kind = ObjectKind.Role, Name = row.Name }),
            ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView => FindRelation(row),
            ObjectKind.Column or ObjectKind.Index or ObjectKind.Constraint or ObjectKind.Trigger or ObjectKind.Policy => FindMember(row),
            ObjectKind.Function or ObjectKind.Procedure => FindRoutine(row),
            ObjectKind.Sequence => FindSequence(row),
            _ => FindType(row),
        };
        return row.Column is { } column && found.Object is { Columns.Count: 0 } about ? found with { Object = about with { Columns = [column] } } : found;
    }

    private CustomSubject FindSchema(CustomRow row)
    {
        if (row.Name.StartsWith("pg_", StringComparison.Ordinal) || row.Name is "information_schema" or "dbquality_gate") return CustomSubject.OutOfScope;
        var schema = catalog.Schemas.FirstOrDefault(schema => schema.Name == row.Name);
        return Of(schema?.ToDbObject(), schema is not null && context.Schemas.Contains(schema), row);
    }

    /// <summary>Tables and views share their names: whoever says table of a view means the view.</summary>
    private CustomSubject FindRelation(CustomRow row)
    {
        var relation = catalog.FindRelation(row.Schema!, row.Name);
        return Of(relation?.ToDbObject(), relation is not null && context.InScope(relation), row) with { Parent = ParentOf(relation)?.Key };
    }

    private CustomSubject FindMember(CustomRow row)
    {
        var tables = Tables(row).ToList();
        if (tables.Count == 0) return Unknown(row);
        var found = tables.Select(table => (Table: table, Member: Member(table, row))).Where(pair => pair.Member.Object is not null).ToList();
        if (found.Count > 1)
            return new CustomSubject(null, Problem: $"The query names the {row.Kind.Word()} {SqlName.Quote(row.Schema!, row.Name)}, and several tables have one. Return its table too, in a column named table.");
        if (found.Count == 1) return context.InScope(found[0].Table) ? found[0].Member : CustomSubject.OutOfScope;
        // PostgreSQL's own, for foreign keys, partitions and (from version 18 on) NOT NULL, are in pg_constraint and pg_trigger as well.
        return row.Kind is ObjectKind.Constraint or ObjectKind.Trigger || tables.Exists(table => IsKept(table.Kept, row)) ? CustomSubject.OutOfScope : Unknown(row);
    }

    private static bool IsKept(KeptParts kept, CustomRow row) =>
        row.Kind == ObjectKind.Column ? kept.Columns.Any(column => column.Name == row.Name) : kept.Indexes.Any(index => index.Name == row.Name);

    private IEnumerable<Relation> Tables(CustomRow row)
    {
        if (row.Table is { } table) return catalog.FindRelation(row.Schema!, table) is { } known ? [known] : [];
        return row.Kind == ObjectKind.Index ? relationsByIndex.Value[(row.Schema!, row.Name)] : catalog.Relations.Where(relation => relation.Schema == row.Schema);
    }

    private CustomSubject Member(Relation relation, CustomRow row)
    {
        var (table, parent) = (relation as Table, ParentOf(relation));
        switch (row.Kind)
        {
            case ObjectKind.Column:
                return new CustomSubject(relation.FindColumn(row.Name)?.ToDbObject(), parent?.FindColumn(row.Name)?.Key);
            case ObjectKind.Index:
                var index = relation.Indexes.FirstOrDefault(index => index.Name == row.Name);
                return new CustomSubject(index?.ToDbObject(), Key(ClassIds.Relation, index?.PartitionOf));
            case ObjectKind.Constraint:
                var constraint = table?.Constraints.FirstOrDefault(constraint => constraint.Name == row.Name);
                // A check is inherited under its name, without a pointer to the parent's.
                var inherited = constraint is { IsLocal: false } ? parent?.Constraints.FirstOrDefault(one => one.Name == row.Name)?.Key : null;
                return new CustomSubject(constraint?.ToDbObject(), Key(ClassIds.Constraint, constraint?.ParentOid) ?? inherited);
            case ObjectKind.Trigger:
                // A trigger is cloned to partitions under its name.
                return new CustomSubject(
                    relation.Triggers.FirstOrDefault(trigger => trigger.Name == row.Name)?.ToDbObject(),
                    parent?.Triggers.FirstOrDefault(trigger => trigger.Name == row.Name)?.Key);
            default:
                return new CustomSubject(table?.Policies.FirstOrDefault(policy => policy.Name == row.Name)?.ToDbObject());
        }

        static ObjectKey? Key(uint classId, uint? oid) => oid is { } known ? new ObjectKey(classId, known) : null;
    }

    /// <summary>By its name alone, or with its arguments as <c>pg_get_function_identity_arguments</c> has them.</summary>
    private CustomSubject FindRoutine(CustomRow row)
    {
        var routines = catalog.Routines.Where(routine => routine.Schema == row.Schema && GoesBy(routine, row.Name)).ToList();
        if (routines.Count > 1)
        {
            return new CustomSubject(null, Problem: $"The query names the function {SqlName.Quote(row.Schema!, row.Name)}, which is overloaded. " +
                "Return its arguments with its name: proname || '(' || pg_get_function_identity_arguments(oid) || ')' as name.");
        }
        var routine = routines.SingleOrDefault();
        return Of(routine?.ToDbObject(), routine is { Extension: null } && !KeptParts.Is(routine) && context.InScope(routine.Schema, routine.Name), row);
    }

    /// <summary>A UNION with a column of the type name cuts what it joins to 63 bytes.</summary>
    private static bool GoesBy(Routine routine, string name)
    {
        var signature = $"{routine.Name}({routine.IdentityArguments})";
        return name == routine.Name || name == signature || (Encoding.UTF8.GetByteCount(name) >= 60 && signature.StartsWith(name, StringComparison.Ordinal));
    }

    private CustomSubject FindSequence(CustomRow row)
    {
        var sequence = catalog.Sequences.FirstOrDefault(sequence => (sequence.Schema, sequence.Name) == (row.Schema, row.Name));
        return Of(sequence?.ToDbObject(), sequence is { Extension: null } && context.InScope(sequence.Schema, sequence.Name), row);
    }

    private CustomSubject FindType(CustomRow row)
    {
        var type = catalog.Types.FirstOrDefault(type => (type.Schema, type.Name) == (row.Schema, row.Name));
        // Each table has a row type, and each type an array type: nobody made those.
        if (type is null && (catalog.FindRelation(row.Schema!, row.Name) is not null || row.Name.StartsWith('_'))) return CustomSubject.OutOfScope;
        return Of(type?.ToDbObject(), type is { Extension: null } && context.InScope(type.Schema, type.Name), row);
    }

    private Table? ParentOf(Relation? relation) =>
        relation is Table { PartitionOf: { } parent } ? catalog.FindRelation(parent) as Table : null;

    private static CustomSubject Of(DbObject? found, bool inScope, CustomRow row) =>
        found is null ? Unknown(row) : inScope ? new CustomSubject(found) : CustomSubject.OutOfScope;

    private static CustomSubject Unknown(CustomRow row)
    {
        var name = string.Join('.', new[] { row.Schema, row.Table, row.Name }.OfType<string>().Select(SqlName.Quote));
        return new CustomSubject(null, Problem: $"The query names the {row.Kind.Word()} {name}, and there is none. Return names as the catalog has them, and the kind that they are.");
    }
}
