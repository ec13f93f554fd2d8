using DbQuality.Sql;

namespace DbQuality.Observation;

/// <summary>What one firing changed in a relation, by its state before and after.</summary>
/// <param name="together">All relations whose state the firing wrote down.</param>
internal sealed class StateComparison(KnownObjects objects, KnownRelations relations, Moment moment, string tag, IReadOnlySet<uint> together)
{
    public IReadOnlyList<ObjectChange> Apply(RelationRecord after)
    {
        var key = KnownRelations.Key(after.Relation);
        var before = relations.Find(after.Relation);
        relations.Set(after);
        // A relation from before the observer: what its parts were is not known.
        if (before is null && !objects.IsKnown(key)) return [RelationChange(after)];

        var changes = new List<ObjectChange>();
        CompareColumns(before, after, changes);
        CompareMembers(before, after, changes);
        var touched = before is not null && (before.Digest != after.Digest || changes.Any(IsPartOfDefinition)
            || before.Columns.Count > after.Columns.Count || Constraints(before) > Constraints(after));
        if (!touched) return changes;
        if (before is null || !IsRenamed(before, after)) objects.Change(key, moment);
        else objects.Rename(key, moment.At(after.Name), new QualifiedName(before.Schema, before.Name), before.Name != after.Name);
        changes.Add(RelationChange(after) with { Former = before is not null && IsRenamed(before, after) ? new QualifiedName(before.Schema, before.Name) : null });
        return changes;
    }

    private static bool IsRenamed(RelationRecord before, RelationRecord after) => before.Name != after.Name || before.Schema != after.Schema;

    private static ConstraintState? ConstraintOf(ObjectKey key, MemberRecord? member) => key.ClassId == ClassIds.Constraint ? member?.Constraint : null;

    private void CompareColumns(RelationRecord? before, RelationRecord after, List<ObjectChange> changes)
    {
        foreach (var (number, column) in after.Columns)
        {
            var key = KnownRelations.Key(after.Relation) with { SubId = number };
            var old = before?.Columns.GetValueOrDefault(number);
            if (old is null)
            {
                objects.Make(key, moment.At(column.State.Name));
                if (before is not null) changes.Add(ColumnChange(ChangeKind.Created, key, after, null, column));
            }
            else if (old.Digest != column.Digest)
            {
                if (old.State.Name == column.State.Name) objects.Change(key, moment.At(column.State.Name));
                else objects.Rename(key, moment.At(column.State.Name), new QualifiedName(null, old.State.Name));
                changes.Add(ColumnChange(ChangeKind.Altered, key, after, old, column));
            }
        }
    }

    private void CompareMembers(RelationRecord? before, RelationRecord after, List<ObjectChange> changes)
    {
        foreach (var (key, member) in after.Members)
        {
            var old = before?.Members.GetValueOrDefault(key);
            if (old is not null && old.Digest == member.Digest) continue;
            if (old is null && Replaced(before, after, key, member) is { } replaced) objects.Replace(replaced, key, moment);
            else if (old is not null && old.Name != member.Name) objects.Rename(key, moment.At(member.Name), new QualifiedName(null, old.Name));
            else if (old is not null) objects.Change(key, moment.At(member.Name));
            // What its own command has made known already is no news.
            else if (!objects.Make(key, moment.At(member.Name)) || before is null) continue;
            changes.Add(PartChange(old is null ? ChangeKind.Created : ChangeKind.Altered, key, TypeOf(key), after, member.Name) with
            {
                KeepsStorage = member.HasOldFile,
                Former = old is not null && old.Name != member.Name ? new QualifiedName(null, old.Name) : null,
                ConstraintBefore = ConstraintOf(key, old),
                Constraint = ConstraintOf(key, member),
            });
        }
    }

    /// <summary>ALTER COLUMN … TYPE makes indexes and constraints anew, under their old names and without an event.</summary>
    private ObjectKey? Replaced(RelationRecord? before, RelationRecord after, ObjectKey key, MemberRecord member)
    {
        if (before is null || objects.IsKnown(key)) return null;
        foreach (var (old, was) in before.Members)
        {
            if (old.ClassId == key.ClassId && was.Name == member.Name && !after.Members.ContainsKey(old) && !objects.IsDropped(old)) return old;
        }
        return null;
    }

    private ObjectChange ColumnChange(ChangeKind kind, ObjectKey key, RelationRecord after, ColumnRecord? old, ColumnRecord column) =>
        PartChange(kind, key, "table column", after, column.State.Name) with
        {
            Before = old?.State,
            After = column.State,
            Former = old is not null && old.State.Name != column.State.Name ? new QualifiedName(null, old.State.Name) : null,
        };

    private ObjectChange PartChange(ChangeKind kind, ObjectKey key, string type, RelationRecord relation, string name) => new(
        kind, key, tag, type, relation.Schema, name, $"{name} on {relation.Schema}.{relation.Name}", objects.IsOlderThanScript(key, moment))
    {
        Table = relation.Name,
        FromParent = relation.Parents.Any(together.Contains),
        TableExistedBeforeScript = objects.IsOlderThanScript(KnownRelations.Key(relation.Relation), moment),
    };

    private ObjectChange RelationChange(RelationRecord relation)
    {
        var key = KnownRelations.Key(relation.Relation);
        return new(
            ChangeKind.Altered, key, tag, TypeOf(relation.Kind), relation.Schema, relation.Name, $"{relation.Schema}.{relation.Name}",
            objects.IsOlderThanScript(key, moment))
        {
            FromParent = relation.Parents.Any(together.Contains),
        };
    }

    private static bool IsPartOfDefinition(ObjectChange change) => change.Key.SubId != 0 || change.Key.ClassId == ClassIds.Constraint;

    private static int Constraints(RelationRecord state) => state.Members.Keys.Count(key => key.ClassId == ClassIds.Constraint);

    private static string TypeOf(char kind) => kind switch
    {
        'v' => "view",
        'm' => "materialized view",
        'f' => "foreign table",
        _ => "table",
    };

    private static string TypeOf(ObjectKey key) => key.ClassId switch
    {
        ClassIds.Constraint => "table constraint",
        2620 => "trigger",
        3256 => "policy",
        2618 => "rule",
        _ => "index",
    };
}
