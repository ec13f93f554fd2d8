using DbQuality.Rules.Engine;
using DbQuality.Sql;

namespace DbQuality.Rules.Remedies;

/// <summary>Gives a column another type: directly where that is an entry in the catalog, else by a second column.</summary>
internal static class TypeFix
{
    /// <summary>For a type that the standards deny and this program knows no better one for.</summary>
    public static Remedy Unknown { get; } = Remedy.None("The standards deny it without saying what it should be: choose a type.");

    public static Remedy Of(TypeChange change, RuleContext context)
    {
        if (TypeObstacle.Of(change, context) is { } because) return Remedy.None(because);
        if (Direct(change, context) is { } direct) return Remedy.By(direct);
        return TypeObstacle.OfTwoSteps(change, context) is { } obstacle ? Remedy.None(obstacle, change.AtOnce) : Remedy.By(TwoStepTypeChange.Of(change, context));
    }

    private static Fix? Direct(TypeChange change, RuleContext context) => change.Column.Type.BaseOid switch
    {
        TypeIds.VarChar => DirectTypeChange.ToText(change, context),
        TypeIds.Timestamp => DirectTypeChange.ToTimestampTz(change, context),
        _ => null,
    };
}
