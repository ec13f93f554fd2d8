using DbQuality.Migrations.Plan;
using DbQuality.Observation;

namespace DbQuality.Rules.Engine;

/// <summary>Something that only a script under review makes.</summary>
/// <param name="IsWhole">So is the table that it belongs to; otherwise that one is in use, and the thing alone is not.</param>
internal sealed record NewThing(Script Script, bool IsWhole)
{
    /// <summary>Null where an earlier script makes it, or none is known to.</summary>
    public static NewThing? Of(DbObject subject, RuleContext context)
    {
        if (context.Plan?.UnderReview is not { } review) return null;
        var (own, table) = (Maker(subject.Key), Maker(subject.ParentKey));
        var isTableNew = table is not null && review.Has(table);
        return (own ?? table) is { } script && review.Has(script) ? new NewThing(script, subject.ParentKey is null || isTableNew) : null;

        Script? Maker(ObjectKey? key) => key is { } known ? context.Observations.Provenance.Find(known)?.Made.Script : null;
    }

    /// <summary>Whether the script may be edited to the effect of a fix: a name, a type or a comment is the thing's own, a key or an index its table has to bear.</summary>
    public bool MayBe(Fix fix) => IsWhole || fix.NewName is not null || fix.Phase is FixPhase.ColumnTypes or FixPhase.Comments;
}
