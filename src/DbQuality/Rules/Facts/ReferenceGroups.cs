using DbQuality.Catalog;

namespace DbQuality.Rules.Facts;

/// <summary>
/// Groups of tables that refer to one another, directly or over others: Tarjan's strongly connected components, without
/// recursion, for a chain of references may be as long as there are tables.
/// </summary>
internal sealed class ReferenceGroups
{
    private readonly Dictionary<uint, List<uint>> referenced = [];
    private readonly Dictionary<uint, int> order = [];
    private readonly Dictionary<uint, int> lowest = [];
    private readonly Stack<uint> open = new();
    private readonly HashSet<uint> isOpen = [];

    public ReferenceGroups(IEnumerable<Constraint> keys)
    {
        foreach (var key in keys)
        {
            Targets(key.Table.Oid).Add(key.ForeignKey!.Table.Oid);
            Targets(key.ForeignKey.Table.Oid);
        }
        foreach (var table in referenced.Keys)
        {
            if (!order.ContainsKey(table)) Visit(table);
        }
    }

    /// <summary>The group of each table, by oid; a table in no circle is a group of its own.</summary>
    public Dictionary<uint, int> Of { get; } = [];

    private List<uint> Targets(uint table)
    {
        if (!referenced.TryGetValue(table, out var targets)) referenced.Add(table, targets = []);
        return targets;
    }

    private void Visit(uint start)
    {
        var path = new Stack<(uint Table, int Next)>();
        Enter(start);
        path.Push((start, 0));
        while (path.TryPop(out var step))
        {
            var targets = referenced[step.Table];
            if (step.Next < targets.Count)
            {
                path.Push((step.Table, step.Next + 1));
                var target = targets[step.Next];
                if (!order.TryGetValue(target, out var entered))
                {
                    Enter(target);
                    path.Push((target, 0));
                }
                else if (isOpen.Contains(target)) lowest[step.Table] = Math.Min(lowest[step.Table], entered);
                continue;
            }
            if (path.TryPeek(out var parent)) lowest[parent.Table] = Math.Min(lowest[parent.Table], lowest[step.Table]);
            if (lowest[step.Table] == order[step.Table]) Close(step.Table);
        }
    }

    private void Enter(uint table)
    {
        order[table] = lowest[table] = order.Count;
        open.Push(table);
        isOpen.Add(table);
    }

    private void Close(uint root)
    {
        uint table;
        do
        {
            table = open.Pop();
            isOpen.Remove(table);
            Of[table] = order[root];
        }
        while (table != root);
    }
}
