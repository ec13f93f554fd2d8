using DbQuality.Catalog;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>Which tables with row level security a view reads, through other views as well.</summary>
internal sealed class ProtectedReads
{
    private readonly ILookup<uint, Relation> reads;
    private readonly Dictionary<(uint View, bool AllViews), HashSet<Table>> known = [];

    public ProtectedReads(DatabaseCatalog catalog)
    {
        var views = catalog.Views.Select(view => view.Oid).ToHashSet();
        reads = catalog.Dependencies
            .Where(dependency => dependency.Dependent.ClassId == ClassIds.Relation && dependency.Referenced.ClassId == ClassIds.Relation)
            .Where(dependency => views.Contains(dependency.Dependent.ObjectId) && dependency.Dependent.ObjectId != dependency.Referenced.ObjectId)
            .Select(dependency => (View: dependency.Dependent.ObjectId, Relation: catalog.FindRelation(dependency.Referenced.ObjectId)))
            .Where(pair => pair.Relation is not null)
            .Distinct()
            .ToLookup(pair => pair.View, pair => pair.Relation!);
    }

    /// <summary>Tables whose policies are asked for the view's owner: its own, and those of views in it that ask for their caller.</summary>
    public IReadOnlyList<Table> ByOwner(View view) => Ordered(Find(view, allViews: false));

    /// <summary>All tables that its rows come from.</summary>
    public IReadOnlyList<Table> All(View view) => Ordered(Find(view, allViews: true));

    /// <summary>What it names itself.</summary>
    public IEnumerable<Relation> Direct(View view) => reads[view.Oid];

    private HashSet<Table> Find(View view, bool allViews)
    {
        if (known.TryGetValue((view.Oid, allViews), out var found)) return found;
        // Views cannot read each other in a circle, but a rule may make it look so.
        known[(view.Oid, allViews)] = found = [];
        foreach (var relation in reads[view.Oid])
        {
            if (relation is Table { RowSecurity: true } table) found.Add(table);
            else if (relation is View inner && (allViews || inner.SecurityInvoker)) found.UnionWith(Find(inner, allViews));
        }
        return found;
    }

    private static List<Table> Ordered(HashSet<Table> tables) => [.. tables.OrderBy(table => table.QualifiedName, StringComparer.Ordinal)];
}
