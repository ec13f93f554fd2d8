using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Remedies;

/// <summary>
/// Whether an object is there when a corrective script runs, which has its place behind all others of its table's stage: deployed
/// from nothing, the stages after it have made nothing yet.
/// </summary>
internal static class MakingOrder
{
    public static bool IsBefore(ObjectKey thing, Column column, RuleContext context)
    {
        if (context.Plan is not { } plan || Find(thing) is not { } origin) return true;
        var places = new[] { column.Key, column.Relation.Key }.Select(Find).OfType<Origin>().SelectMany(own => new[] { own.Made, own.Changed });
        var last = places.Select(place => IndexOf(place.Script.Stage)).DefaultIfEmpty(int.MaxValue).Max();
        var made = IndexOf(origin.Made.Script.Stage);
        return made < last || (made == last && origin.Made.Script.RunKind == RunKind.Once);

        Origin? Find(ObjectKey key) => context.Observations.Provenance.Find(key);

        int IndexOf(string stage) => plan.Stages.Select(one => one.Name).ToList().IndexOf(stage);
    }
}
