using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>
/// A column in two types at once, for the time in which the application's previous version still runs: one of them under the column's
/// name, the other beside it, and a trigger that keeps them equal. Comments tell what is kept from the team's own.
/// </summary>
internal sealed class KeptColumn
{
    /// <summary>Says to the trigger that the update is not the application's.</summary>
    private const string Backfill = "dbquality.backfill";

    private readonly TypeChange change;
    private readonly string trigger;
    private readonly string function;

    public KeptColumn(TypeChange change, DatabaseCatalog catalog)
    {
        this.change = change;
        var (table, name) = (change.Table, change.Column.Name);
        bool IsTaken(string column) => table.Columns.Concat(table.Kept.Columns).Any(other => other.Name == column);
        Next = SqlName.Quote(FreeName.Of(name, "_new", IsTaken));
        Before = SqlName.Quote(FreeName.Of(name, "_before", IsTaken));
        trigger = SqlName.Quote(LastName(table, name));
        function = SqlName.Quote(table.Schema,
            FreeName.Of($"{table.Name}_{name}", "_follows", candidate => catalog.Routines.Any(routine => routine.Schema == table.Schema && routine.Name == candidate)));
    }

    /// <summary>What the column of the new type is called until it takes the column's name.</summary>
    public string Next { get; }

    /// <summary>What the column of the old type is called after that.</summary>
    public string Before { get; }

    private string Table => change.Table.QualifiedName;

    private string Name => change.Name;

    /// <summary>Whether a kept column belongs to a change of this one.</summary>
    public static bool IsOf(Column kept, Column column) => kept.Comment?.StartsWith(Kept(column), StringComparison.Ordinal) == true;

    /// <summary>Makes the trigger, with the new column as the one that follows.</summary>
    public IEnumerable<string> CreateTrigger() =>
    [
        Follow(),
        $"comment on function {function}() is {Comment};",
        $"create trigger {trigger} before insert or update on {Table} for each row execute function {function}();",
        $"comment on trigger {trigger} on {Table} is {Comment};",
    ];

    public IEnumerable<string> DropTrigger() => [$"drop trigger if exists {trigger} on {Table};", $"drop function if exists {function}();"];

    public string Mark(string column) => $"comment on column {Table}.{column} is {Comment};";

    /// <summary>Fills the new column: the trigger computes it.</summary>
    public FixStep Fill() => new(
        BatchedUpdate.Once(
            change.Table, $"{Next} = {Next}", $"num_nonnulls(t.{Name}) = 1 and num_nulls(t.{Next}) = 1",
            $"perform set_config({SqlText.Literal(Backfill)}, {SqlText.Literal(Table + '.' + Next)}, true)"), "")
    {
        Transaction = FixTransaction.None,
        Why = "In batches that commit, so that nobody waits for more than one of them. Rows that are written meanwhile have it already.",
    };

    /// <summary>The function while the new column follows.</summary>
    public string Follow() => Function(
        Sql("kept-follows").Fill(
            ("setting", SqlText.Literal(Backfill)), ("backfilled", SqlText.Literal(Table + '.' + Next)), ("next", Next), ("value", change.Forward("new." + Name))));

    /// <summary>The function once the old column follows; who still writes that one by the view of the old columns is heard as well.</summary>
    public string Turn()
    {
        var text = change.ComparesAsText ? "::text" : "";
        return Function(
            Sql("kept-leads").Fill(
                ("before", Before), ("name", Name), ("as_text", text), ("forward", change.Forward("new." + Before)), ("back", change.Back("new." + Name))));
    }

    private string Comment => SqlText.Literal($"{Kept(change.Column)}{change.Column.Type.Display}, to be dropped once nothing uses it.");

    private static string Kept(Column column) => $"{KeptParts.Mark} of {column} as ";

    private static string Sql(string file) => EmbeddedFile.Beside(typeof(KeptColumn), $"Sql.{file}.sql").TrimEnd('\n');

    private string Function(string body) =>
        $"create or replace function {function}() returns trigger language plpgsql set search_path = pg_catalog"
        + $"{(change.TimeZone is { } zone ? $" set timezone = {SqlText.Literal(zone)}" : "")} as {SqlText.Body("\n" + body + "\n")};";

    /// <summary>Triggers fire in the order of their names, and this one must see what the others made of the row.</summary>
    private static string LastName(Table table, string column)
    {
        var triggers = table.Triggers.Concat(table.Kept.Triggers).Select(trigger => trigger.Name).ToList();
        var last = triggers.Max(StringComparer.Ordinal) ?? "";
        // A name that is too long to get an ending is passed by the last sign of ASCII.
        return new[] { "zz_", last + "_", "~" }.Select(start => FreeName.Of(start + column, "_follows", _ => false)).FirstOrDefault(name => string.CompareOrdinal(name, last) > 0, "~" + column);
    }
}
