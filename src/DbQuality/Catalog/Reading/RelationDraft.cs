namespace DbQuality.Catalog.Reading;

/// <summary>A table or view while its parts are still coming in.</summary>
internal sealed class RelationDraft(Relation relation)
{
    private readonly List<Column> columns = [];
    private bool columnsInOrder = true;

    public Relation Relation { get; } = relation;

    /// <summary>Numbers of the columns that it is partitioned by; 0 stands for an expression.</summary>
    public short[] PartitionKey { get; init; } = [];
    public List<Constraint> Constraints { get; } = [];
    public List<Index> Indexes { get; } = [];
    public List<Trigger> Triggers { get; } = [];
    public List<Policy> Policies { get; } = [];
    public List<RewriteRule> Rules { get; } = [];

    public void Add(Column column)
    {
        columnsInOrder &= columns.Count == 0 || columns[^1].Number < column.Number;
        columns.Add(column);
    }

    /// <summary>Rows come as they lie in the heap, which is by number until one was updated.</summary>
    public void CompleteColumns()
    {
        if (!columnsInOrder) columns.Sort((left, right) => left.Number.CompareTo(right.Number));
        Relation.Columns = columns.ToArray();
        if (Relation is Table table && PartitionKey.Length > 0) table.PartitionColumns = [.. PartitionKey.Select(number => number == 0 ? null : Column(number))];
    }

    /// <summary>A dropped column leaves a gap, so the number is at least the position.</summary>
    public Column Column(int number)
    {
        var position = Math.Min(number, columns.Count) - 1;
        while (columns[position].Number != number) position--;
        return columns[position];
    }

    /// <summary>Of an exclusion constraint's expression and of a check of the whole row the number is 0, of a system column it is negative.</summary>
    public Column[] ColumnsOf(short[] numbers) => numbers.Length == 0 ? [] : [.. numbers.Where(number => number > 0).Select(number => Column(number))];

    /// <param name="routines">By oid.</param>
    public void Complete(IReadOnlyDictionary<uint, Routine> routines)
    {
        if (columns.Exists(column => KeptParts.IsMarked(column.Comment))) SetApart(routines);
        Relation.Indexes = CatalogOrder.ByName(Indexes);
        Relation.Triggers = CatalogOrder.ByName(Triggers);
        Relation.Rules = CatalogOrder.ByName(Rules);
        if (Relation is not Table table) return;
        table.Constraints = CatalogOrder.ByName(Constraints);
        table.Policies = CatalogOrder.ByName(Policies);
    }

    private void SetApart(IReadOnlyDictionary<uint, Routine> routines)
    {
        var keepers = Triggers.Select(trigger => (Trigger: trigger, Column: KeptParts.KeptBy(trigger, routines.GetValueOrDefault(trigger.FunctionOid))))
            .Where(keeper => keeper.Column is not null).ToList();
        var kept = columns.Where(column => KeptParts.IsMarked(column.Comment) && keepers.Exists(keeper => keeper.Column == column.Name)).ToHashSet();
        if (kept.Count == 0) return;
        Relation.Columns = [.. columns.Where(column => !kept.Contains(column))];
        Relation.Kept = new KeptParts
        {
            Columns = [.. columns.Where(kept.Contains)],
            Indexes = Take(Indexes, index => index.Included.Concat(index.Parts.Select(part => part.Column).OfType<Column>()).Any(kept.Contains)),
            Constraints = Take(Constraints, constraint => constraint.Columns.Any(kept.Contains)),
            Triggers = Take(Triggers, trigger => keepers.Exists(keeper => keeper.Trigger == trigger && kept.Any(column => column.Name == keeper.Column))),
        };
    }

    private static T[] Take<T>(List<T> list, Func<T, bool> isKept)
        where T : SchemaObject
    {
        var taken = CatalogOrder.ByName(list.Where(isKept));
        list.RemoveAll(one => isKept(one));
        return taken;
    }
}
