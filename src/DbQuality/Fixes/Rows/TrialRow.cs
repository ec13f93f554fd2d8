using DbQuality.Catalog;
using DbQuality.Text;

namespace DbQuality.Fixes.Rows;

/// <summary>Statements that make one row of a table the only one, and update it, while some of its triggers fire.</summary>
internal sealed class TrialRow(Column column, IReadOnlyList<Trigger> triggers, SampleValues values)
{
    private const int MostColumns = 20;

    private readonly Table table = (Table)column.Relation;
    private readonly string name = SqlName.Quote(column.Name);

    /// <summary>Begins the transaction that all others belong to. In its session other triggers, and foreign keys, stay silent.</summary>
    public string Begin() => string.Join("; ",
        [.. triggers.Select(trigger => $"alter table {table.QualifiedName} enable always trigger {SqlName.Quote(trigger.Name)}").Prepend("begin"), $"delete from {table.QualifiedName}"]);

    public SampleTable.RowSearch Search() => new SampleTable(table, values) { Refers = false }.Search(1);

    public string Value() => $"select {name}::text from {table.QualifiedName}";

    /// <summary>Some triggers refuse changes of some columns, others do nothing where nothing changes.</summary>
    public string UpdateNothing() => Update([(column, name)]);

    /// <summary>Other values for all other columns, then for each of them; for those of the key only where there are no others.</summary>
    public IEnumerable<string> UpdateOthers()
    {
        var all = table.Columns.Where(own => own != column && own is { Generated: ' ', Identity: not 'a' }).ToLookup(own => table.PrimaryKey?.Columns.Contains(own) == true);
        var others = (all[false].Any() ? all[false] : all[true]).Take(MostColumns).Select(own => (own, Other(own))).ToList();
        return others.Count == 0 ? [UpdateNothing()] : [Update(others), .. others.Select(other => Update([other]))];
    }

    private string Other(Column own) => $"(select {values.Of(own)[0]} from (values (2)) v (i))";

    private string Update(IEnumerable<(Column Column, string Value)> assignments) =>
        $"update {table.QualifiedName} set {string.Join(", ", assignments.Select(one => $"{SqlName.Quote(one.Column.Name)} = {one.Value}"))}";
}
