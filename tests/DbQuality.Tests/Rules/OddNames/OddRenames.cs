using DbQuality.Catalog;
using DbQuality.Rules.Facts;
using DbQuality.Text;

namespace DbQuality.Tests.Rules.OddNames;

/// <summary>Odd names for what is in a database already.</summary>
internal static class OddRenames
{
    /// <summary>Statements in an order in which each finds what it renames.</summary>
    /// <param name="known">Names that keep their form: standards are written with them.</param>
    /// <param name="withRelations">Tables, views and their columns as well, and not only what belongs to them.</param>
    public static IEnumerable<string> Of(DatabaseCatalog catalog, IReadOnlySet<string> known, int seed, bool isBefore, bool withRelations) =>
        All(catalog, known, seed, isBefore, withRelations).Where(rename => rename.Old != rename.New).Select(rename => $"{rename.Alter} {SqlName.Quote(rename.New)}");

    private static IEnumerable<(string Alter, string Old, string New)> All(DatabaseCatalog catalog, IReadOnlySet<string> known, int seed, bool isBefore, bool withRelations)
    {
        var number = seed;
        (string, string, string) Odd(string alter, string name) => (alter, name, known.Contains(name) ? name : OddName.Of(name, number++, isBefore));

        foreach (var routine in catalog.Routines.Where(routine => withRelations && routine.Extension is null))
            yield return Odd($"alter routine {routine.Signature} rename to", routine.Name);
        foreach (var relation in catalog.Relations.Where(relation => relation.Extension is null))
        {
            foreach (var rename in Members(relation)) yield return rename;
            if (!withRelations) continue;
            foreach (var column in relation.Columns.Where(column => column.IsLocal && relation is not Table { IsPartition: true } and not Table { InheritsFrom.Count: > 0 }))
                yield return Odd($"alter table {relation.QualifiedName} rename column {SqlName.Quote(column.Name)} to", column.Name);
            yield return Odd($"alter {Nouns.Of(relation)} {relation.QualifiedName} rename to", relation.Name);
        }
        foreach (var sequence in catalog.Sequences.Where(sequence => withRelations && sequence.Extension is null))
            yield return Odd($"alter sequence {sequence.QualifiedName} rename to", sequence.Name);
        foreach (var type in catalog.Types.Where(type => withRelations && type.Extension is null))
        {
            foreach (var check in type.Checks) yield return Odd($"alter domain {type.QualifiedName} rename constraint {SqlName.Quote(check.Name)} to", check.Name);
            yield return Odd($"alter type {type.QualifiedName} rename to", type.Name);
        }

        IEnumerable<(string, string, string)> Members(Relation relation)
        {
            foreach (var index in relation.Indexes.Where(index => index.ConstraintOid is null)) yield return Odd($"alter index {index.QualifiedName} rename to", index.Name);
            foreach (var trigger in relation.Triggers.Where(trigger => trigger.ParentOid is null))
                yield return Odd($"alter trigger {SqlName.Quote(trigger.Name)} on {relation.QualifiedName} rename to", trigger.Name);
            if (relation is not Table table) yield break;
            foreach (var constraint in table.Constraints.Where(constraint => constraint is { IsLocal: true, ParentOid: null }))
                yield return Odd($"alter table {table.QualifiedName} rename constraint {SqlName.Quote(constraint.Name)} to", constraint.Name);
            foreach (var policy in table.Policies) yield return Odd($"alter policy {SqlName.Quote(policy.Name)} on {table.QualifiedName} rename to", policy.Name);
        }
    }
}
