using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Orphans;

/// <summary>DBQ505.</summary>
internal sealed class OrphanSequence : Rule
{
    private static readonly PatternsOption Exceptions = new("except", [], "Patterns of what the application uses.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ505",
        Name = "orphan-sequence",
        Category = RuleCategory.Orphans,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Sequence that no default, routine or role uses",
        Rationale =
            "A sequence that no column draws from is what a changed default or a dropped table leaves; the next reader wonders which " +
            "numbers it made. Uses are defaults, also those that name it in a string, views, routines and names in their bodies; a " +
            "grant means that the application draws from it. A sequence that a column owns but no longer draws from is reported as " +
            "well; an identity column's belongs to the column.",
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
            from sequence in context.Sequences
            where !sequence.IsIdentity && !uses.Contains(sequence) && !uses.IsNamedInADefault(sequence.Name)
            where !Uses.IsGranted(sequence.Acl, sequence.Owner, publicHasItByDefault: false) && !except.Match(sequence.Schema, sequence.Name)
            select DropFix.Sequence(sequence, context.Catalog).Of(new Violation(
                sequence.ToDbObject(),
                $"Nothing in the database draws from sequence {sequence.QualifiedName}, and no role was granted it.",
                "Grant it to the role that draws from it, or drop it:"));
    }
}
