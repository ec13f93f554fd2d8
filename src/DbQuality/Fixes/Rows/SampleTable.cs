using DbQuality.Catalog;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Fixes.Rows;

/// <summary>Statements that put rows into one table.</summary>
internal sealed class SampleTable(Table table, SampleValues given)
{
    private readonly SampleValues values = given;

    /// <summary>Whether rows refer to what is there; where foreign keys stay silent they need not.</summary>
    public bool Refers { get; init; } = true;

    public const int Rows = 12;
    private const int RowsToReferTo = 6;

    private readonly List<Column> columns =
    [
        .. table.Columns.Concat(table.Kept.Columns).Where(column => column is { Generated: ' ', Identity: not 'a' }),
    ];

    /// <summary>All rows at once, in the likeliest form.</summary>
    public string All() => Insert(new int[columns.Count], $"generate_series(1, {Rows}) i");

    /// <summary>A search for one row that the table takes.</summary>
    public RowSearch Search(int row) => new(this, row);

    /// <summary>The places of the columns that a refusal is about; all of them where it names none.</summary>
    private List<int> About(PostgresException refusal)
    {
        var named = table.Constraints.FirstOrDefault(constraint => constraint.Name == refusal.ConstraintName)?.Columns ??
            table.Indexes.FirstOrDefault(index => index.Name == refusal.ConstraintName)?.Parts.Select(part => part.Column).OfType<Column>().ToList();
        var about = named is { Count: > 0 } ? named
            : refusal.ColumnName is { } name ? columns.Where(column => column.Name == name)
            : columns.Where(column => SampleValues.IsPartitionKey(table, column));
        var places = about.Select(column => columns.IndexOf(column)).Where(place => place >= 0).ToList();
        return places.Count > 0 ? places : [.. Enumerable.Range(0, columns.Count)];
    }

    private string Insert(int[] choices, string from)
    {
        if (columns.Count == 0) return $"insert into {table.QualifiedName} default values";
        var names = string.Join(", ", columns.Select(column => SqlName.Quote(column.Name)));
        return $"insert into {table.QualifiedName} ({names}) select {string.Join(", ", columns.Select((_, place) => Value(place, choices)))} from {from}";
    }

    private string Value(int place, int[] choices)
    {
        var column = columns[place];
        if (KeyOf(column) is { } key) return Referenced(column, key, choices[columns.IndexOf(key.Columns[0])]);
        var chosen = values.Of(column)[choices[place]];
        // A script must cope with rows that lack a value, wherever a row may.
        return IsFree(column) ? $"case when i % 4 = 0 then null else {chosen} end" : chosen;
    }

    private int Choices(int place) => KeyOf(columns[place]) is null ? values.Of(columns[place]).Count : RowsToReferTo;

    private bool IsFree(Column column) =>
        column.IsNullable && table.Constraints.All(key => key.Kind is not (ConstraintKind.PrimaryKey or ConstraintKind.Check) || !key.Columns.Contains(column));

    /// <summary>What takes out the rows that refer to nothing: a table's keys may share columns in ways that a guess does not meet.</summary>
    public IEnumerable<string> Prune() =>
        from key in table.ForeignKeys
        let target = key.ForeignKey!
        let has = string.Join(" and ", key.Columns.Select(column => $"t.{SqlName.Quote(column.Name)} is not null"))
        let same = string.Join(" and ", key.Columns.Zip(target.Columns, (own, other) => $"r.{SqlName.Quote(other.Name)} = t.{SqlName.Quote(own.Name)}"))
        select $"delete from {table.QualifiedName} t where {has} and not exists (select from {target.Table.QualifiedName} r where {same})";

    /// <summary>
    /// The widest of its foreign keys. Null for a key to the table itself where it must have a value: a row that refers to itself is
    /// one that holds.
    /// </summary>
    private Constraint? KeyOf(Column column) => table.ForeignKeys
        .Where(key => Refers && key.Columns.Contains(column) && (key.ForeignKey!.Table != table || column.IsNullable))
        .MaxBy(key => key.Columns.Count);

    /// <summary>The column's part of a row that its foreign key refers to; each key of the table begins with another row.</summary>
    private string Referenced(Column column, Constraint key, int choice)
    {
        var target = key.ForeignKey!;
        // Its own rows are not there yet; and a key that shares a column with another can hardly agree with it.
        if (target.Table == table || (column.IsNullable && key.Columns.Any(part => KeyOf(part) != key))) return "null";
        var there = SqlName.Quote(target.Columns[key.Columns.ToList().IndexOf(column)].Name);
        var order = string.Join(", ", target.Columns.Select(own => SqlName.Quote(own.Name)));
        var first = 1 + choice + table.ForeignKeys.TakeWhile(other => other != key).Count();
        return $"(select {there} from (select {there}, row_number() over (order by {order}) n, count(*) over () c from {target.Table.QualifiedName}) r where n = 1 + (i + {first}) % c)";
    }

    /// <summary>Tries other values for the columns that the server objects to, one after the other.</summary>
    internal sealed class RowSearch(SampleTable table, int row)
    {
        private readonly int[] choices = new int[table.columns.Count];

        public string Sql => table.Insert(choices, $"(values ({row})) v (i)");

        /// <summary>Turns to the next values; false where all have been tried.</summary>
        public bool Next(PostgresException refusal)
        {
            foreach (var place in table.About(refusal))
            {
                if (++choices[place] < table.Choices(place)) return true;
                choices[place] = 0;
            }
            return false;
        }
    }
}
