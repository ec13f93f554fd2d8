using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ316.</summary>
internal sealed class HashOrOpclassMismatch : Rule
{
    private static readonly PatternsOption LikeColumns = new("like_columns", [], "Text columns that are searched by LIKE: `column` or `schema.table.column`, with globs.", NamedThing.Column);

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ316",
        Name = "hash-or-opclass-mismatch",
        Category = RuleCategory.Indexes,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Index that cannot serve the operators that its column is searched by",
        Rationale =
            "A btree or hash index on a range compares whole ranges, and `@>` or `&&` read the table; a hash index on an array likewise; a btree on text under a " +
            "linguistic collation does not serve `like 'abc%'`. The index costs each write and no search uses it. An index is reported only where no other index " +
            "of the column serves those operators. Unique indexes guard something and are left alone, and so are btree indexes on arrays, which DBQ309 is about. That a text column is " +
            "searched by pattern only the team knows: that part is silent until `like_columns` is stated, and expressions such as `lower(name)` are not looked into.",
        Options = [LikeColumns],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var patterns = LikeColumns.Of(context);
        return
            from relation in context.IndexedRelations()
            from index in relation.Indexes
            where index is { IsValid: true, IsUnique: false, IsExclusion: false, PartitionOf: null, Method: "btree" or "hash", Parts: [{ Column: not null }, ..] }
            let column = index.Parts[0].Column
            let flaw = Flaw(index, column, patterns, context.Catalog)
            where flaw is not null
            select new Violation(
                index.ToDbObject(),
                $"Index {index.QualifiedName} cannot serve {flaw.Operators} on {SqlName.Quote(column.Name)}, so such a search reads all of {relation.QualifiedName}.", Remedy(relation, flaw));
    }

    private sealed record Mismatch(string Operators, string Parts);

    private static Mismatch? Flaw(Catalog.Index index, Column column, ObjectPatterns patterns, DatabaseCatalog catalog)
    {
        var name = SqlName.Quote(column.Name);
        if (column.Type.Kind is 'r' or 'm' || column.Type.Category == 'R')
            return IsServedBy(column, "gist", "spgist") ? null : new Mismatch("@> and &&", $"using gist ({name})");
        if (column.Type.IsArray && index.Method == "hash")
            return IsServedBy(column, "gin", "gist") ? null : new Mismatch("@> and &&", $"using gin ({name})");
        if (column.Type.BaseOid is not (TypeIds.Text or TypeIds.VarChar) || !patterns.Match(column.Relation.Schema, column.Relation.Name, column.Name)) return null;
        return column.Relation.Indexes.Any(other => ServesLike(other, column, catalog)) ? null
            : new Mismatch("LIKE", $"({name} {(column.Type.BaseOid == TypeIds.VarChar ? "varchar" : "text")}_pattern_ops)");
    }

    private static bool IsServedBy(Column column, params ReadOnlySpan<string> methods)
    {
        foreach (var index in column.Relation.Indexes)
        {
            if (index.IsValid && methods.Contains(index.Method) && index.Parts.Any(part => part.Column == column)) return true;
        }
        return false;
    }

    private static bool ServesLike(Catalog.Index index, Column column, DatabaseCatalog catalog)
    {
        if (!index.IsValid || index.Parts.All(part => part.Column != column)) return false;
        if (index.Method is not "btree") return index.Method is "gin" or "gist" or "spgist";
        return index.Parts[0] is var part && part.Column == column &&
            (part.OperatorClassName.EndsWith("_pattern_ops", StringComparison.Ordinal) || IsByBytes(part.Collation, catalog));
    }

    // Under "C" and "POSIX" strings sort by their bytes, so those that begin alike stand together.
    private static bool IsByBytes(uint collation, DatabaseCatalog catalog)
    {
        const uint standard = 100, c = 950, posix = 951;
        return collation is c or posix || (collation == standard && catalog.Collation is "C" or "POSIX");
    }

    private static string Remedy(Relation relation, Mismatch flaw) =>
        relation is Table table ? $"Add one that can: {IndexParts.Create(table, flaw.Parts)}" : $"Add one that can: create index concurrently on {relation.QualifiedName} {flaw.Parts};";
}
