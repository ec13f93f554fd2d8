using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ233.</summary>
internal sealed class ForeignKeyCrossSchema : Rule
{
    private static readonly PatternsOption Allowed = new("allowed", [], "Schemas that any table may refer to, with globs.");

    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables whose foreign keys may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ233",
        Name = "foreign-key-cross-schema",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Foreign key to a table of another schema",
        Rationale =
            "Schemas keep what belongs together apart from the rest: a key across them couples both, so that neither can be dumped, moved, granted or dropped by itself. Schemas that all may refer " +
            "to are named by `allowed`.",
        Options =
        [
            Allowed,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var (allowed, exceptions) = (Allowed.Of(context), Exceptions.Of(context));
        return
            from key in context.ForeignKeys
            let referenced = key.ForeignKey!.Table
            // What production has before the migrations can be in no other schema.
            where referenced.Schema != key.Table.Schema && !context.Provided.Contains(referenced.Key) && !allowed.Match(null, referenced.Schema) && !exceptions.Match(key.Table.Schema, key.Table.Name)
            select new Violation(
                key.ToDbObject(),
                $"Foreign key {SqlName.Quote(key.Name)} of {key.Table.QualifiedName} refers to {referenced.QualifiedName} in another schema: neither schema can be moved or dropped by itself.",
                "Keep both tables in one schema, or allow the schema.");
    }
}
