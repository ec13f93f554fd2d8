using DbQuality.Catalog;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Naming;

/// <summary>DBQ108.</summary>
public sealed class IndexName : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ108",
        Name = "index-name",
        Category = RuleCategory.Naming,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Index that is not named by the configured pattern",
        Rationale =
            "A name that says table and columns tells in every plan, error message and statistics view what the index is; `index1` " +
            "must be looked up. The rule is silent until `database.naming.indexes` is stated. Indexes of constraints are " +
            "constraint-name's, and those that PostgreSQL cloned to partitions their parent's. An expression counts as any name; " +
            "after the name of a partial index, one with an expression or INCLUDE columns, or one that is no B-tree, more may follow, " +
            "and after any name a number. A unique index may also follow `unique_constraints`.",
        Options =
        [
            new("database.naming.indexes", "none", "A pattern such as `idx_{table}_{columns}`, a prefix or suffix in words, or a style."),
            new("database.naming.unique_constraints", "none", "What unique indexes may follow as well."),
            new("database.naming.exceptions", "none", "Names that are right as they are."),
        ],
    };

    public override string? CannotCheck(RuleContext context) =>
        NamePattern.Of(context.Standards.Database.Naming, "indexes") is null ? "database.naming.indexes is not stated in standards.yaml" : null;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        var pattern = NamePattern.Of(naming, "indexes")!;
        var ofUnique = NamePattern.Of(naming, "unique_constraints") ?? pattern;
        var taken = context.Catalog.Relations.SelectMany(relation => relation.Indexes.Select(index => (relation.Schema, index.Name)).Append((relation.Schema, relation.Name))).ToHashSet();
        foreach (var index in context.Tables.Concat(context.Partitions).Concat<Relation>(context.Views).SelectMany(relation => relation.Indexes))
        {
            if (index.ConstraintOid is not null || index.PartitionOf is not null || naming.Exceptions.Contains(index.Name)) continue;
            var slots = Slots(index);
            if (pattern.Accepts(index.Name, slots) || (index.IsUnique && ofUnique.Accepts(index.Name, slots))) continue;
            var proposal = pattern.Propose(index.Name, slots);
            var remedy = proposal is not null && taken.Add((index.Relation.Schema, proposal))
                ? $"Rename it: alter index {index.QualifiedName} rename to {SqlName.Quote(proposal)};"
                : "Rename it.";
            yield return new Violation(
                index.ToDbObject(),
                $"Index {index.QualifiedName} {pattern.Title}, so plans and messages that name it do not say what it is of. {remedy}");
        }
    }

    private static NameSlots Slots(Catalog.Index index)
    {
        var isPlain = index.Predicate is null && index.Included.Count == 0 && index.Method == "btree" && index.Parts.All(part => part.Column is not null);
        var columns = index.Parts.All(part => part.Column is not null) ? string.Join('_', index.Parts.Select(part => part.Column!.Name)) : null;
        return new NameSlots(index.Relation.Schema, index.Relation.Name, columns) { MayContinue = !isPlain };
    }
}
