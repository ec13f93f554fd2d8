using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Something that queries name, and how it gets another name.</summary>
/// <param name="Title">For the beginning of a sentence: <c>Table public.orders</c>.</param>
/// <param name="Alter">Of a name that it has: <c>alter table public.orders rename to</c>; the new name and a semicolon follow.</param>
/// <param name="IsFree">Whether a name can be taken.</param>
internal sealed record NamedObject(DbObject Subject, string Name, string Title, Func<string, string> Alter, Func<string, bool> IsFree)
{
    private Relation? Relation { get; init; }

    private Column? Column { get; init; }

    /// <summary>What renames it while it is in use.</summary>
    public Remedy Mend(string? proposal, RuleContext context)
    {
        var wanted = proposal == Name ? null : proposal;
        if (Column is not null) return RelationRename.Of(Column, wanted, context);
        if (Relation is not null) return RelationRename.Of(Relation, wanted, context);
        return Sql(proposal) is { } sql
            ? Remedy.None(
                "No view can keep its old name for a while: rename it together with what uses it.", sql,
                RenameFix.OfNew(Name, proposal!, sql, $"{Alter(proposal!)} {SqlName.Quote(Name)};"))
            : Remedy.None(RenameFix.NoName);
    }

    /// <summary>Advice for who has to do it by hand: the SQL that renames it, where a name is known and free.</summary>
    public string Rename(string? proposal) => Sql(proposal) is { } sql ? $"Rename it: {sql}" : "Rename it.";

    private string? Sql(string? proposal) => proposal is not null && proposal != Name && IsFree(proposal) ? $"{Alter(Name)} {SqlName.Quote(proposal)};" : null;

    /// <summary>Schemas, tables, partitions, views, their columns, routines, types, and sequences that stand alone: those whose names are wanted.</summary>
    public static IEnumerable<NamedObject> Of(RuleContext context, Func<string, bool> isWanted)
    {
        var schemas = context.Catalog.Schemas.Select(schema => schema.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var schema in context.Schemas.Where(schema => isWanted(schema.Name)))
            yield return new(
                schema.ToDbObject(), schema.Name, $"Schema {SqlName.Quote(schema.Name)}", name => $"alter schema {SqlName.Quote(name)} rename to", name => !schemas.Contains(name));
        foreach (var relation in context.Tables.Concat(context.Partitions).Concat<Relation>(context.Views).Where(relation => isWanted(relation.Name)))
            yield return Of(relation, context.Catalog);
        foreach (var relation in context.Tables.Concat<Relation>(context.Views))
        {
            foreach (var column in relation.Columns)
            {
                if (column.IsLocal && isWanted(column.Name)) yield return Of(column);
            }
        }
        foreach (var named in Others(context, isWanted)) yield return named;
    }

    public static NamedObject Of(Relation relation, DatabaseCatalog catalog) => new(
        relation.ToDbObject(), relation.Name, $"{Nouns.Capital(Nouns.Of(relation))} {relation.QualifiedName}",
        name => $"alter {Nouns.Of(relation)} {SqlName.Quote(relation.Schema, name)} rename to", name => catalog.FindRelation(relation.Schema, name) is null) { Relation = relation };

    public static NamedObject Of(Column column) => new(
        column.ToDbObject(), column.Name, $"Column {column}",
        name => $"alter {Nouns.Of(column.Relation)} {column.Relation.QualifiedName} rename column {SqlName.Quote(name)} to",
        name => column.Relation.FindColumn(name) is null) { Column = column };

    public static NamedObject Of(Routine routine, IReadOnlySet<string> signatures) => new(
        routine.ToDbObject(), routine.Name, $"{Nouns.Capital(Nouns.Of(routine))} {routine.Signature}",
        name => $"alter {Nouns.Of(routine)} {SqlName.Quote(routine.Schema, name)}({routine.IdentityArguments}) rename to",
        name => !signatures.Contains($"{SqlName.Quote(routine.Schema, name)}({routine.IdentityArguments})"));

    private static IEnumerable<NamedObject> Others(RuleContext context, Func<string, bool> isWanted)
    {
        var catalog = context.Catalog;
        var signatures = catalog.Routines.Select(routine => routine.Signature).ToHashSet(StringComparer.Ordinal);
        foreach (var routine in context.Routines.Where(routine => isWanted(routine.Name))) yield return Of(routine, signatures);

        // Tables, views and types share their names, as each table has a type of its own.
        var taken = catalog.Types.Select(type => (type.Schema, type.Name))
            .Concat(catalog.Relations.Select(relation => (relation.Schema, relation.Name)))
            .Concat(catalog.Sequences.Select(sequence => (sequence.Schema, sequence.Name)))
            .ToHashSet();
        foreach (var type in context.Types.Where(type => isWanted(type.Name)))
        {
            var noun = type.Kind == UserTypeKind.Domain ? "domain" : "type";
            yield return new(
                type.ToDbObject(), type.Name, $"{Nouns.Capital(noun)} {type.QualifiedName}",
                name => $"alter {noun} {SqlName.Quote(type.Schema, name)} rename to", name => !taken.Contains((type.Schema, name)));
        }
        foreach (var sequence in context.Sequences.Where(sequence => sequence.OwnedBy is null && isWanted(sequence.Name)))
            yield return new(sequence.ToDbObject(), sequence.Name, $"Sequence {sequence.QualifiedName}", name => $"alter sequence {SqlName.Quote(sequence.Schema, name)} rename to",
                name => !taken.Contains((sequence.Schema, name)));
    }
}
