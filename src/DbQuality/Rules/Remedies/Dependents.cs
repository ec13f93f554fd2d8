using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Rules.Engine;

namespace DbQuality.Rules.Remedies;

/// <summary>What hangs on columns and tables, looked up instead of searched for.</summary>
internal sealed class Dependents
{
    private readonly ILookup<ObjectKey, ObjectKey> users;
    private readonly ILookup<Column, Constraint> foreignKeys;
    private readonly HashSet<uint> parents;

    private Dependents(DatabaseCatalog catalog)
    {
        users = catalog.Dependencies.ToLookup(dependency => dependency.Referenced, dependency => dependency.Dependent);
        foreignKeys = catalog.Tables.SelectMany(table => table.ForeignKeys)
            .SelectMany(key => key.Columns.Concat(key.ForeignKey!.Columns).Select(column => (Column: column, Key: key)))
            .ToLookup(pair => pair.Column, pair => pair.Key);
        parents = [.. catalog.Tables.SelectMany(table => table.InheritsFrom)];
    }

    public static Dependents Of(RuleContext context) => context.Facts.Get(context, static context => new Dependents(context.Catalog));

    /// <summary>Keys of what PostgreSQL says depends on it, in any way.</summary>
    public IEnumerable<ObjectKey> On(ObjectKey thing) => users[thing];

    /// <summary>Those that the column is part of, on either side.</summary>
    public IEnumerable<Constraint> ForeignKeys(Column column) => foreignKeys[column];

    /// <summary>Whether other tables inherit from it; partitions do not count.</summary>
    public bool HasChildren(Table table) => parents.Contains(table.Oid);
}
