using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>
/// What the server calls keys, checks and sequences by itself follows the name of a table or column from the statement that makes it, and not from one
/// that renames it later. That is no difference between two catalogs.
/// </summary>
internal sealed class MadeUpNames
{
    private readonly Dictionary<(string Schema, string Table, string Name), string> names = [];

    /// <param name="wanted">Where the names were given later.</param>
    /// <param name="actual">Where they were there from the beginning.</param>
    /// <param name="renamed">The names.</param>
    public MadeUpNames(DatabaseCatalog wanted, DatabaseCatalog actual, IReadOnlyList<(string Old, string New)> renamed)
    {
        var statements = new List<string>();
        foreach (var table in renamed.Count == 0 ? [] : actual.Tables)
        {
            if (wanted.FindRelation(table.Schema, table.Name) is not Table before) continue;
            foreach (var (from, to) in Pairs(table.Constraints.Select(one => one.Name), before.Constraints.Select(one => one.Name)))
                Add(table, from, to, $"alter table {table.QualifiedName} rename constraint {SqlName.Quote(from)} to {SqlName.Quote(to)};");
            foreach (var (from, to) in Pairs(Indexes(table), Indexes(before)))
                Add(table, from, to, $"alter index {SqlName.Quote(table.Schema, from)} rename to {SqlName.Quote(to)};");
            foreach (var (from, to) in Pairs(Sequences(table, actual), Sequences(before, wanted)))
                Add(table, from, to, $"alter sequence {SqlName.Quote(table.Schema, from)} rename to {SqlName.Quote(to)};");
        }
        Statements = statements;

        IEnumerable<(string From, string To)> Pairs(IEnumerable<string> now, IEnumerable<string> then)
        {
            var (mine, theirs) = (now.ToHashSet(StringComparer.Ordinal), then.ToHashSet(StringComparer.Ordinal));
            return from to in theirs.Except(mine)
                   let name = renamed.Aggregate(to, (name, pair) => name.Replace(pair.Old, pair.New, StringComparison.Ordinal))
                   where name != to && mine.Contains(name) && !theirs.Contains(name)
                   select (name, to);
        }

        void Add(Table table, string from, string to, string sql)
        {
            names[(table.Schema, table.Name, from)] = to;
            statements.Add(sql);
        }
    }

    /// <summary>What gives the names that are wanted.</summary>
    public IReadOnlyList<string> Statements { get; }

    /// <summary>A finding as it would be with the name that is wanted.</summary>
    public Finding AsWanted(Finding found) => found.Object is { Schema: { } schema, Table: { } table, Name: var name } && names.TryGetValue((schema, table, name), out var wanted)
        ? found with { Object = found.Object with { Name = wanted, Key = null } }
        : found;

    private static IEnumerable<string> Indexes(Table table) => table.Indexes.Where(index => index.ConstraintOid is null).Select(index => index.Name);

    private static IEnumerable<string> Sequences(Table table, DatabaseCatalog catalog) =>
        catalog.Sequences.Where(sequence => sequence.OwnedBy is { } column && column.Relation == table).Select(sequence => sequence.Name);
}
