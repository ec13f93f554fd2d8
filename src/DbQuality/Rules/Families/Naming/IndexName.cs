using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ108.</summary>
internal sealed class IndexName : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ108",
        Name = "index-name",
        Category = RuleCategory.Naming,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Index that is not named by the configured pattern",
        Rationale =
            "A name that says table and columns tells in every plan, error message and statistics view what the index is; `index1` " +
            "must be looked up. The rule is silent until `database.naming.indexes` is stated. Indexes of constraints are " +
            "constraint-name's, and those that PostgreSQL cloned to partitions their parent's. An expression counts as any name; " +
            "after the name of a partial index, one with an expression or INCLUDE columns, or one that is no B-tree, more may follow, " +
            "and after any name a number. A unique index may also follow `unique_constraints`.",
        Needs = [new StandardOption("database.naming.indexes", "none", "A pattern such as `idx_{table}_{columns}`, a prefix or suffix in words, or a style.")],
        Options =
        [
            new SectionOption("database.naming.unique_constraints", "none", "What unique indexes may follow as well."),
            new SectionOption("database.naming.exceptions", "none", "Names that are right as they are."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        var pattern = NamePattern.Of(naming, "indexes")!;
        var ofUnique = NamePattern.Of(naming, "unique_constraints") ?? pattern;
        var taken = new Lazy<HashSet<(string, string)>>(() => NamesIn(context.Catalog));
        foreach (var index in context.Tables.Concat(context.Partitions).Concat<Relation>(context.Views).SelectMany(relation => relation.Indexes))
        {
            if (index.ConstraintOid is not null || index.PartitionOf is not null || naming.Exceptions.Contains(index.Name)) continue;
            var slots = Slots(index, isOnly: !index.Relation.Indexes.Any(other => other != index && SameColumns(other, index)));
            if (pattern.Accepts(index.Name, slots) || (index.IsUnique && ofUnique.Accepts(index.Name, slots))) continue;
            var proposal = pattern.Propose(index.Name, slots);
            if (proposal is not null && !taken.Value.Add((index.Relation.Schema, proposal))) proposal = null;
            yield return Remedy.Later(() => RenameFix.Of(index, proposal)).Of(new Violation(
                index.ToDbObject(),
                $"Index {index.QualifiedName} {pattern.Title}, so plans and messages that name it do not say what it is of.",
                "Rename it:"));
        }
    }

    private static HashSet<(string, string)> NamesIn(DatabaseCatalog catalog) =>
        catalog.Relations.SelectMany(relation => relation.Indexes.Select(index => (relation.Schema, index.Name)).Append((relation.Schema, relation.Name))).ToHashSet();

    private static bool SameColumns(Catalog.Index left, Catalog.Index right)
    {
        if (left.Parts.Count != right.Parts.Count) return false;
        for (var i = 0; i < left.Parts.Count; i++)
        {
            if (left.Parts[i].Column != right.Parts[i].Column) return false;
        }
        return true;
    }

    /// <param name="isOnly">No other index of the table has these columns: with another operator class or collation it needs another name.</param>
    private static NameSlots Slots(Catalog.Index index, bool isOnly)
    {
        var isPlain = isOnly && index.Predicate is null && index.Included.Count == 0 && index.Method == "btree" && index.Parts.All(part => part.Column is not null);
        var columns = index.Parts.All(part => part.Column is not null) ? string.Join('_', index.Parts.Select(part => part.Column!.Name)) : null;
        return new NameSlots(index.Relation.Schema, index.Relation.Name, columns) { MayContinue = !isPlain };
    }
}
