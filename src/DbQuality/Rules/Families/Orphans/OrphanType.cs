using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Orphans;

/// <summary>DBQ506.</summary>
internal sealed class OrphanType : Rule
{
    private static readonly PatternsOption Exceptions = new("except", [], "Patterns of what the application uses.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ506",
        Name = "orphan-type",
        Category = RuleCategory.Orphans,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Enum, domain, composite or range type that nothing in the database uses",
        Rationale =
            "A type that no column, routine or other type uses is left over: it is generated into code, listed by tools, and " +
            "migrated. Uses are whatever PostgreSQL records, arrays of the type included, and names in bodies that are strings. Base " +
            "types, which come with functions of their own, are not looked at.",
        Options =
        [
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var uses = Uses.Of(context);
        var except = Exceptions.Of(context);
        return
            from type in context.Types
            where type.Kind != UserTypeKind.Base && !uses.Contains(type) && !except.Match(type.Schema, type.Name)
            let noun = type.Kind == UserTypeKind.Domain ? "domain" : "type"
            select DropFix.Enum(type, context.Catalog).Of(new Violation(
                type.ToDbObject(), $"Nothing in the database uses {noun} {type.QualifiedName}.", "Drop it:"));
    }
}
