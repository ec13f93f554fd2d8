using DbQuality.Catalog;
using DbQuality.Migrations.Plan;

namespace DbQuality.Rules.Engine;

/// <summary>Names catalog objects for findings.</summary>
internal static class DbObjects
{
    /// <summary>The kind in the words of reports and of the team's own rules.</summary>
    public static string Word(this ObjectKind kind) => kind == ObjectKind.MaterializedView ? "materialized view" : kind.ToString().ToLowerInvariant();

    public static DbObject ToDbObject(this Relation relation) => new()
    {
        Kind = relation is View view ? (view.IsMaterialized ? ObjectKind.MaterializedView : ObjectKind.View) : ObjectKind.Table,
        Schema = relation.Schema,
        Name = relation.Name,
        Key = relation.Key,
    };

    public static DbObject ToDbObject(this Column column) =>
        Member(ObjectKind.Column, column.Relation, column.Name) with { Columns = [column.Name], Key = column.Key };

    public static DbObject ToDbObject(this Constraint constraint) =>
        Member(ObjectKind.Constraint, constraint.Table, constraint.Name) with
        {
            Columns = [.. constraint.Columns.Select(column => column.Name)],
            Key = constraint.Key,
        };

    public static DbObject ToDbObject(this Catalog.Index index) =>
        Member(ObjectKind.Index, index.Relation, index.Name) with
        {
            Columns = [.. index.Parts.Where(part => part.Column is not null).Select(part => part.Column!.Name)],
            Key = index.Key,
        };

    public static DbObject ToDbObject(this Trigger trigger) =>
        Member(ObjectKind.Trigger, trigger.Relation, trigger.Name) with { Key = trigger.Key };

    public static DbObject ToDbObject(this Policy policy) =>
        Member(ObjectKind.Policy, policy.Table, policy.Name) with { Key = policy.Key };

    public static DbObject ToDbObject(this Routine routine) => new()
    {
        Kind = routine.Kind == RoutineKind.Procedure ? ObjectKind.Procedure : ObjectKind.Function,
        Schema = routine.Schema,
        Name = $"{routine.Name}({routine.IdentityArguments})",
        Key = routine.Key,
    };

    public static DbObject ToDbObject(this Sequence sequence) => new()
    {
        Kind = ObjectKind.Sequence, Schema = sequence.Schema, Name = sequence.Name, Key = sequence.Key,
    };

    public static DbObject ToDbObject(this UserType type) => new()
    {
        Kind = type.Kind == UserTypeKind.Domain ? ObjectKind.Domain : ObjectKind.Type, Schema = type.Schema, Name = type.Name, Key = type.Key,
    };

    public static DbObject ToDbObject(this Schema schema) => new() { Kind = ObjectKind.Schema, Name = schema.Name, Key = schema.Key };

    public static DbObject ToDbObject(this Extension extension) => new() { Kind = ObjectKind.Extension, Name = extension.Name, Key = extension.Key };

    public static DbObject ToDbObject(this Script script) => new() { Kind = ObjectKind.Script, Name = script.File };

    private static DbObject Member(ObjectKind kind, Relation relation, string name) => new()
    {
        Kind = kind, Schema = relation.Schema, Table = relation.Name, Name = name, ParentKey = relation.Key,
    };
}
