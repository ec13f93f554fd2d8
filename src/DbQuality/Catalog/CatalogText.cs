using System.Text;
using DbQuality.Observation;

namespace DbQuality.Catalog;

/// <summary>
/// A catalog as text, the same for two databases with the same objects: everything of it but oids and extension members, an object
/// to a line and its parts on indented lines below.
/// </summary>
internal sealed class CatalogText
{
    private readonly DatabaseCatalog catalog;
    private readonly Func<string, bool> isShown;
    private readonly bool acrossVersions;
    private readonly bool inPlace;
    private readonly StringBuilder text = new();
    private readonly Dictionary<ObjectKey, string> names = [];
    private readonly HashSet<ObjectKey> hidden = [];

    private CatalogText(DatabaseCatalog catalog, Func<string, bool> isShown, bool acrossVersions, bool inPlace)
    {
        this.catalog = catalog;
        this.isShown = isShown;
        this.acrossVersions = acrossVersions;
        this.inPlace = inPlace;
    }

    /// <param name="inPlace">With the places that columns have in their tables.</param>
    public static string Of(DatabaseCatalog catalog, bool inPlace = true) => new CatalogText(catalog, _ => true, acrossVersions: false, inPlace).Write();

    /// <summary>Without what PostgreSQL's versions print differently, such as the definitions of views.</summary>
    /// <param name="isShown">Whether objects of a schema, or an object without one, of that name belong to it.</param>
    public static string AcrossVersions(DatabaseCatalog catalog, Func<string, bool> isShown) =>
        new CatalogText(catalog, isShown, acrossVersions: true, inPlace: true).Write();

    private string Write()
    {
        foreach (var schema in catalog.Schemas.Where(IsShown)) Line($"schema {schema.Name} {Access(schema.Acl)}", schema);
        foreach (var type in catalog.Types) WriteType(type);
        foreach (var sequence in catalog.Sequences) WriteSequence(sequence);
        foreach (var routine in catalog.Routines) WriteRoutine(routine);
        foreach (var relation in catalog.Relations) WriteRelation(relation);
        foreach (var publication in catalog.Publications.Where(IsShown))
        {
            Line($"publication {publication.Name} all={publication.AllTables} {List(publication.Tables.Select(Table))}", publication);
        }
        foreach (var trigger in catalog.EventTriggers)
        {
            Line($"event trigger {trigger.Name} {trigger.Event} {trigger.Enabled} {List(trigger.Tags)}", trigger);
        }
        foreach (var privilege in catalog.DefaultPrivileges)
        {
            Line($"default privilege {privilege.Role} {privilege.Schema} {privilege.ObjectType} {Access(privilege.Acl)}");
        }
        WriteDependencies();
        return text.ToString();
    }

    private void WriteType(UserType type)
    {
        if (!Name(type, type.QualifiedName, type.Schema)) return;
        Line($"type {type.QualifiedName} {type.Kind} {type.BaseType} {Flag(type.NotNull, "not null")} {type.Default} {Access(type.Acl)}", type);
        if (type.Labels.Count > 0) Line($"  labels {List(type.Labels)}");
        foreach (var (name, attribute) in type.Attributes) Line($"  attribute {name} {attribute}");
        foreach (var check in type.Checks) Line($"  check {check.Name} {check.Definition} {check.IsValidated}");
    }

    private void WriteSequence(Sequence sequence)
    {
        if (!Name(sequence, sequence.QualifiedName, sequence.Schema)) return;
        Line($"sequence {sequence.QualifiedName} {sequence.Type} start {sequence.Start} by {sequence.Increment} "
            + $"from {sequence.Minimum} to {sequence.Maximum} cache {sequence.Cache} {Flag(sequence.Cycles, "cycle")} {sequence.Persistence} "
            + $"of {sequence.OwnedBy} {Flag(sequence.IsIdentity, "identity")} {Access(sequence.Acl)}", sequence);
    }

    private void WriteRoutine(Routine routine)
    {
        if (!Name(routine, routine.Signature, routine.Schema)) return;
        Line($"routine {routine.Kind} {routine.Signature} ({routine.Arguments}) -> {routine.Result} {routine.Language} "
            + $"{routine.Volatility}{routine.Parallel} {Flag(routine.IsStrict, "strict")} {Flag(routine.IsLeakproof, "leakproof")} "
            + $"{Flag(routine.SecurityDefiner, "definer")} {Flag(routine.IsTriggerFunction, "trigger")} "
            + $"{Flag(routine.IsEventTriggerFunction, "event_trigger")} {Options(routine.Settings)} {Access(routine.Acl)}", routine);
        Line($"  body {routine.Body} {routine.SqlBody}");
    }

    private void WriteRelation(Relation relation)
    {
        var start = text.Length;
        var isHere = Name(relation, relation.QualifiedName, relation.Schema);
        Line($"{Kind(relation)} {relation.QualifiedName} {Options(relation.Options)} {Access(relation.Acl)}", relation);
        foreach (var column in relation.Columns.Concat(relation.Kept.Columns)) WriteColumn(column);
        foreach (var index in relation.Indexes.Concat(relation.Kept.Indexes)) WriteIndex(index);
        foreach (var trigger in relation.Triggers.Concat(relation.Kept.Triggers)) WriteTrigger(trigger);
        foreach (var rule in relation.Rules) Line($"  rule {rule.Name} {rule.Enabled} {rule.Definition}", Part(rule, relation));
        if (relation is Table table) WriteTableParts(table);
        if (relation is View view && !acrossVersions) Line($"  as {view.Definition}");
        if (!isHere) text.Length = start;
    }

    private void WriteTableParts(Table table)
    {
        foreach (var constraint in table.Constraints.Concat(table.Kept.Constraints)) WriteConstraint(constraint);
        foreach (var policy in table.Policies)
        {
            Line($"  policy {policy.Name} {policy.Command} {Flag(policy.IsPermissive, "permissive")} {List(policy.Roles)} "
                + $"using {policy.Using} check {policy.Check}", Part(policy, table));
        }
    }

    private string Kind(Relation relation) => relation switch
    {
        Table table => $"table {table.Kind} {table.Persistence} {Flag(table.RowSecurity, "rls")} {Flag(table.ForceRowSecurity, "forced")} "
            + $"key {table.PartitionKey} bound {table.PartitionBound} of {Table(table.PartitionOf)} "
            + $"inherits {List(table.InheritsFrom.Select(Table))} type {catalog.Types.FirstOrDefault(type => type.Oid == table.OfType)?.Name} "
            + $"{table.AccessMethod} {table.ForeignServer} {table.ReplicaIdentity}",
        View view => $"view {Flag(view.IsMaterialized, "materialized")} {Flag(view.IsPopulated, "populated")}",
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    private void WriteColumn(Column column)
    {
        names[column.Key] = column.ToString();
        if (hidden.Contains(column.Relation.Key)) hidden.Add(column.Key);
        var type = column.Type;
        Line($"  column {(inPlace ? column.Number : "")} {column.Name} {type.Display} ({type.Schema}.{type.Name} {type.Modifier} {type.Kind}{type.Category} "
            + $"{(type.BaseOid == type.Oid ? "" : type.BaseOid)}) {Flag(!column.IsNullable, "not null")} default {column.Default} "
            + $"{column.Identity}{column.Generated} {column.Collation} {Flag(column.IsLocal, "local")} {Access(column.Acl)} "
            + $"{Flag(column.OwnedSequence is not null, "owns a sequence")} -- {column.Comment}");
    }

    private void WriteIndex(DbQuality.Catalog.Index index)
    {
        Line($"  index {index.Name} {Flag(index.IsUnique, "unique")} {Flag(index.IsPrimary, "primary")} {Flag(index.IsExclusion, "exclusion")} "
            + $"{Flag(index.IsValid, "valid")} {Flag(index.IsReady, "ready")} {Flag(index.IsClustered, "clustered")} {index.Method} "
            + $"where {index.Predicate} include {List(index.Included.Select(column => column.Name))} {Options(index.Options)} "
            + $"{Flag(index.ConstraintOid is not null, "constraint")} {Flag(index.PartitionOf is not null, "partition")}", Part(index, index.Relation));
        foreach (var part in index.Parts)
        {
            Line($"    {part.Column?.Name}{part.Expression} {part.OperatorClassName} {Flag(part.HasDefaultOperatorClass, "default")} "
                + $"{(part.Collation < 16384 ? part.Collation : 1)} {Flag(part.Descending, "desc")} {Flag(part.NullsFirst, "nulls first")}");
        }
    }

    private void WriteTrigger(Trigger trigger) => Line(
        $"  trigger {trigger.Name} {trigger.Timing} {trigger.Events} {Flag(trigger.IsRowLevel, "row")} of {List(trigger.UpdateOf.Select(c => c.Name))} "
        + $"when {trigger.Condition} calls {Function(trigger)} "
        + $"({List(trigger.Arguments)}) {trigger.Enabled} {Flag(trigger.IsConstraintTrigger, "constraint")} {Flag(trigger.IsDeferred, "deferred")} "
        + $"{trigger.OldTable} {trigger.NewTable} {Flag(trigger.ParentOid is not null, "cloned")}", Part(trigger, trigger.Relation));

    /// <summary>PostgreSQL's own trigger functions are not in the catalog.</summary>
    private string Function(Trigger trigger) =>
        catalog.Routines.FirstOrDefault(routine => routine.Oid == trigger.FunctionOid)?.Name ?? trigger.Definition;

    private void WriteConstraint(Constraint constraint) => Line(
        $"  constraint {constraint.Name} {constraint.Kind} ({List(constraint.Columns.Select(column => column.Name))}) {constraint.Definition} "
        + $"{Flag(constraint.IsValidated, "valid")} {Flag(constraint.IsEnforced, "enforced")} {Flag(constraint.IsDeferrable, "deferrable")} "
        + $"{Flag(constraint.IsDeferred, "deferred")} {Flag(constraint.IsLocal, "local")} {Flag(constraint.NoInherit, "no inherit")} "
        + $"{Flag(constraint.ParentOid is not null, "cloned")} {Flag(constraint.IndexOid is not null, "index")} "
        + (constraint.ForeignKey is { } key
            ? $"-> {key.Table}({List(key.Columns.Select(column => column.Name))}) {key.OnDelete}{key.OnUpdate}{key.MatchType}"
            : ""),
        Part(constraint, constraint.Table));

    private void WriteDependencies()
    {
        var lines = catalog.Dependencies
            .Where(dependency => names.ContainsKey(dependency.Referenced) && !hidden.Contains(dependency.Referenced) && !hidden.Contains(dependency.Dependent))
            .Select(dependency => $"depends {NameOf(dependency.Dependent)} on {names[dependency.Referenced]} {Kind(dependency)}")
            .Order(StringComparer.Ordinal);
        foreach (var line in lines) Line(line);
    }

    /// <summary>A generated column's is automatic in PostgreSQL 14 and normal later.</summary>
    private static string Kind(Dependency dependency) => dependency.Dependent.SubId == 0 ? dependency.Type.ToString() : "";

    private string NameOf(ObjectKey key) => names.TryGetValue(key, out var name) ? name : $"an object of catalog {key.ClassId}";

    private bool Name(SchemaObject thing, string name, string schema)
    {
        names[thing.Key] = name;
        if (!isShown(schema)) hidden.Add(thing.Key);
        return thing.Extension is null && isShown(schema);
    }

    private SchemaObject Part(SchemaObject part, Relation relation)
    {
        names[part.Key] = $"{relation.QualifiedName}'s {part.Name}";
        if (hidden.Contains(relation.Key)) hidden.Add(part.Key);
        return part;
    }

    private bool IsShown(SchemaObject thing) => isShown(thing.Name);

    private string Table(uint oid) => catalog.FindRelation(oid)!.QualifiedName;

    private string Table(uint? oid) => oid is { } known ? Table(known) : "";

    private static string Flag(bool value, string name) => value ? name : "";

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Options(IReadOnlyDictionary<string, string> options) =>
        List(options.Select(option => $"{option.Key}={option.Value}"));

    /// <summary>
    /// Who may do what. In what order it was granted, and whether anybody ever granted or revoked, changes nothing. PostgreSQL 17
    /// gave tables the privilege MAINTAIN (m).
    /// </summary>
    private string Access(Acl? acl) => acl is null
        ? ""
        : $"[{List(acl.Grants.Where(grant => grant.Privileges.Length > 0).Select(grant =>
            $"{grant.Grantee}={(acrossVersions ? grant.Privileges.Replace("m", "", StringComparison.Ordinal) : grant.Privileges)}/{grant.Grantor}"
            + (grant.Grantable.Length > 0 ? " passes on " + grant.Grantable : "")).Order(StringComparer.Ordinal))}]";

    /// <summary>Its white space made single, so that a definition of many lines is one here.</summary>
    private void Line(string line, SchemaObject? thing = null)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var indent = line.Length - line.TrimStart().Length;
        text.Append(' ', indent).AppendJoin(' ', words);
        if (thing?.Owner is { Length: > 0 } owner && owner != "postgres") text.Append(" owner ").Append(owner);
        if (thing?.Comment is { } comment) text.Append(" -- ").Append(comment);
        text.Append('\n');
    }
}
