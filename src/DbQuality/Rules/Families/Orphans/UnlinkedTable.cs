using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Orphans;

/// <summary>DBQ507.</summary>
internal sealed class UnlinkedTable : Rule
{
    private static readonly PatternsOption Exceptions = new("except", [], "Patterns of what the application uses.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ507",
        Name = "unlinked-table",
        Category = RuleCategory.Orphans,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Table that no foreign key, view, routine or policy links to anything",
        Rationale =
            "In a schema of related tables, one that nothing refers to and that refers to nothing is left over from a former design, " +
            "or lacks its foreign keys. Links are foreign keys in either direction, inheritance, views, routines and names in their " +
            "bodies, policies of other tables, and publications that list it. A foreign key to itself is no link, nor is one between " +
            "its partitions. Lookup tables are exempt; dropping a table loses its rows, so look before you do.",
        Options =
        [
            SectionOption.LookupTables,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var uses = Uses.Of(context);
        var linked = new HashSet<ObjectKey>();
        foreach (var (user, used) in uses.Pairs)
        {
            if (user.ClassId is ClassIds.Routine or ClassIds.PublishedRelation || IsRelation(user)) linked.Add(used);
            if (IsRelation(user) && IsRelation(used)) linked.Add(user);
        }
        var except = Exceptions.Of(context);
        return
            from table in context.Tables
            where !linked.Contains(table.Key)
            where !context.Standards.Database.LookupTables.Match(table.Schema, table.Name) && !except.Match(table.Schema, table.Name)
            select new Violation(
                table.ToDbObject(),
                $"Nothing links table {table.QualifiedName} to the rest of the database: no foreign key, view, routine or policy.",
                $"Add the foreign key that it lacks, or, once its rows are not needed, drop it: drop {Nouns.Of(table)} {table.QualifiedName};")
            {
                NoFix = "Its rows cannot be brought back: decide whether it lacks a foreign key, or who still needs the rows, and list it under except if it is meant to stand alone.",
            };

        // A sequence is a relation of PostgreSQL's too, and links a table to nothing.
        bool IsRelation(ObjectKey key) => key.ClassId == ClassIds.Relation && context.Catalog.FindRelation(key.ObjectId) is not null;
    }
}
