using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ237.</summary>
internal sealed class DomainConstraint : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Types that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ237",
        Name = "domain-constraint",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Domain with a constraint",
        Rationale =
            "A new constraint of a domain reads every table that has a column of it, at once and under locks; `not null` on a domain is not kept by outer joins and sub-selects that find no row; and many clients " +
            "read a domain as its base type and know nothing of the check. Checks of columns are changed one table at a time. A domain that only names a type is right.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        return
            from type in context.Catalog.Types
            where type.Kind == UserTypeKind.Domain && (type.NotNull || type.Checks.Count > 0) && type.Extension is null &&
                context.InScope(type.Schema, type.Name) && !exceptions.Match(type.Schema, type.Name)
            select new Violation(
                type.ToDbObject(),
                $"Domain {type.QualifiedName} has {(type.Checks.Count > 0 ? "a check" : "not null")}: a change of it reads and locks every table that uses it.", "Put constraints on the columns.");
    }
}
