using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ236.</summary>
internal sealed class EnumType : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Types that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ236",
        Name = "enum-type",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Enum type",
        Rationale =
            "A label can be added and renamed but never removed or put elsewhere in the order; a new one cannot be used in the transaction that adds it, and what else belongs to a value, such as a title or " +
            "whether it is still in use, has no place. A lookup table with a foreign key has all that. Where the labels are fixed for good, name the type as an exception.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        return
            from type in context.Catalog.Types
            where type.Kind == UserTypeKind.Enum && type.Extension is null && context.InScope(type.Schema, type.Name) && !exceptions.Match(type.Schema, type.Name)
            select new Violation(
                type.ToDbObject(),
                $"Type {type.QualifiedName} is an enum: a label can never be removed, and nothing else can be said of one.", "Use a lookup table and a foreign key.");
    }
}
