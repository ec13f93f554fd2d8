using DbQuality.Catalog;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Why a table cannot become a partition of one with its name.</summary>
internal static class PartitioningObstacle
{
    /// <param name="time">What it is to be partitioned by.</param>
    /// <returns>Null where nothing speaks against it.</returns>
    public static string? Of(Table table, Column time, DatabaseCatalog catalog) =>
        OfKeys(table, time) ?? OfUses(table, catalog) ?? OfParts(table);

    private static string? OfKeys(Table table, Column time)
    {
        var column = SqlName.Quote(time.Name);
        if (table.Indexes.FirstOrDefault(index => index.IsUnique && index.Parts.All(part => part.Column != time)) is { } unique)
        {
            return $"{column} is no part of {unique.QualifiedName}, and each key of a partitioned table must hold what it is partitioned by: decide whether it may be unique together with "
                + $"{column} only, change the key and what relies on it (on conflict, references), and this can be mended.";
        }
        return table.Constraints.Any(constraint => constraint.Kind == ConstraintKind.Exclusion)
            ? "It has an exclusion constraint, which would hold within each partition only: decide whether that is enough."
            : null;
    }

    private static string? OfUses(Table table, DatabaseCatalog catalog)
    {
        if (catalog.Tables.SelectMany(other => other.ForeignKeys).FirstOrDefault(key => key.ForeignKey!.Table == table) is { } key)
            return $"Foreign key {SqlName.Quote(key.Name)} of {key.Table.QualifiedName} refers to it and would stay with the old rows: drop that first, and add it to the partitioned table afterwards.";
        if (catalog.Publications.FirstOrDefault(publication => publication.AllTables || publication.Tables.Contains(table.Oid)
            || catalog.Schemas.Any(schema => schema.Name == table.Schema && publication.Schemas.Contains(schema.Oid))) is { } publication)
            return $"Publication {SqlName.Quote(publication.Name)} sends it, and would send each partition by its own name: decide what subscribers are to see.";
        var own = table.Policies.Select(policy => policy.Key).ToHashSet();
        var user = catalog.Dependencies.FirstOrDefault(dependency =>
            dependency.Referenced.ClassId == ClassIds.Relation && dependency.Referenced.ObjectId == table.Oid && IsUse(dependency.Dependent));
        return user == default ? null
            : $"{Described(user)} is made from it and would stay with the old rows: drop that first, and make it anew over the partitioned table.";

        bool IsUse(Observation.ObjectKey dependent) => dependent.ClassId switch
        {
            ClassIds.Relation => dependent.ObjectId != table.Oid && catalog.FindRelation(dependent.ObjectId) is not null,
            ClassIds.Policy => !own.Contains(dependent),
            ClassIds.Routine => true,
            _ => false,
        };

        string Described(Dependency dependency) => catalog.FindRelation(dependency.Dependent.ObjectId) is { } relation && dependency.Dependent.ClassId == ClassIds.Relation
            ? relation.QualifiedName
            : catalog.Routines.FirstOrDefault(routine => routine.Key == dependency.Dependent)?.Signature ?? "Another table's policy";
    }

    private static string? OfParts(Table table)
    {
        if (table.Columns.FirstOrDefault(column => column.Identity != ' ' || column.OwnedSequence is not null) is { } numbered)
            return $"{SqlName.Quote(numbered.Name)} is numbered by a sequence that belongs to the old rows' table: decide how new rows are numbered, by uuid or by a sequence of its own.";
        if (table.Constraints.FirstOrDefault(constraint => !constraint.IsValidated || !constraint.IsEnforced || constraint.NoInherit) is { } constraint)
            return $"Constraint {SqlName.Quote(constraint.Name)} is not valid, not enforced or not inherited, as one of a partitioned table must be: mend that first.";
        if (table.Indexes.FirstOrDefault(index => !index.IsValid) is { } invalid) return $"Index {invalid.QualifiedName} is not valid: mend that first, as invalid-index says.";
        if (table.Triggers.FirstOrDefault(trigger => trigger is not { IsRowLevel: true, Enabled: 'O', IsConstraintTrigger: false, Comment: null, OldTable: null, NewTable: null }) is { } trigger)
            return $"Trigger {SqlName.Quote(trigger.Name)} fires for each statement, sees a table of rows, is switched off, deferred or described: decide what it does on a partitioned table.";
        return table.Rules.Count > 0 || table.InheritsFrom.Count > 0 || table.OfType is not null || table.Persistence != 'p' || table.ReplicaIdentity != 'd'
            || table.Columns.Any(column => column.Acl is not null)
            ? "It has rules, a parent, a composite type, privileges on columns or a replica identity of its own, or is unlogged: decide which of that the partitioned table needs, and take it away first."
            : null;
    }
}
