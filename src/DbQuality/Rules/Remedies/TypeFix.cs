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
        var plain = OfNew(change, context);
        if (Direct(change, context) is { } direct) return Remedy.By(direct with { Plain = plain.Steps });
        return TypeObstacle.OfTwoSteps(change, context) is { } obstacle
            ? Remedy.None(obstacle, change.AtOnce, plain)
            : Remedy.By(TwoStepTypeChange.Of(change, context) with { Plain = plain.Steps });
    }

    private static Fix OfNew(TypeChange change, RuleContext context) => new()
    {
        Topic = "type " + change.Column.Name, Phase = FixPhase.ColumnTypes, Steps = [new FixStep(change.Plain(context), change.PlainBack(context))],
    };

    private static Fix? Direct(TypeChange change, RuleContext context) => change.Column.Type.BaseOid switch
    {
        TypeIds.VarChar => DirectTypeChange.ToText(change, context),
        TypeIds.Timestamp => DirectTypeChange.ToTimestampTz(change, context),
        _ => null,
    };
}
