using System.Globalization;
using DbQuality.Catalog;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>
/// Gives a value to the rows that have none, a few pages of the table at a time, each in a transaction of its own: nobody waits for
/// a row longer than such a batch takes. It ends by a check that forbids null, which nobody had to wait for either.
/// </summary>
internal static class BatchedUpdate
{
    /// <summary>Pages of a batch at most; some thousand rows.</summary>
    private const int MostPages = 32;

    /// <summary>A <c>DO</c> block, which runs outside of transactions only; it may be broken off and run again.</summary>
    /// <param name="column">Quoted.</param>
    /// <param name="value">An expression without the table's columns.</param>
    /// <param name="check">The name of the check, quoted. It is not valid yet: what the block found, it has filled.</param>
    public static string Fill(Table table, string column, string value, string check, bool hasParts)
    {
        var where = $"t.ctid >= {(hasParts ? "$1" : "fill.low")} and t.ctid < {(hasParts ? "$2" : "fill.high")}";
        // A function of the column, as an index on it would be read anew in each batch.
        var set = $" as t set {column} = {value} where {where} and num_nulls(t.{column}) = 1";
        var statement = hasParts
            ? $"execute format({SqlText.Literal($"update only %s{Escaped(set)}")}, part) using low, high"
            : $"update {table.QualifiedName}{set}";
        var (size, loop) = hasParts ? ("part", Parts(table, Batches("part", statement, "  "))) : ("", Batches(SqlName.Literal(table.QualifiedName), statement, ""));
        return Sql("fill").Fill(
            ("declare_part", size.Length == 0 ? "" : "  part regclass;\n"), ("loop", loop), ("table", table.QualifiedName), ("check", check), ("column", column),
            ("complaint", SqlText.Literal($"Rows of {Escaped(table.QualifiedName)} still come without a value: let nothing write them any more, then run this again.")));
    }

    /// <summary>The same for rows that a trigger already holds to it from now on, so that going through the table once is enough.</summary>
    /// <param name="set">What follows SET.</param>
    /// <param name="where">The rows that still lack it; the table is <c>t</c>.</param>
    /// <param name="before">A statement at the beginning of each transaction.</param>
    public static string Once(Table table, string set, string where, string before) =>
        Sql("fill-once").Fill((
            "loop", Batches(SqlName.Literal(table.QualifiedName), $"{before};\n      update {table.QualifiedName} as t set {set} where t.ctid >= fill.low and t.ctid < fill.high and {where}", "")));

    /// <param name="size">What is read, as a literal or a variable.</param>
    /// <param name="statement">Between two batches the disk is the others' for as long as it took.</param>
    private static string Batches(string size, string statement, string indent) =>
        string.Join('\n', Sql("batches").Split('\n').Select(line => $"    {indent}{line}"))
            .Fill(("size", size), ("statement", statement), ("most_pages", MostPages.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The partitions of the day on which it runs.</summary>
    private static string Parts(Table table, string batches) =>
        Sql("partitions").Fill(("table", SqlName.Literal(table.QualifiedName)), ("batches", batches));

    private static string Escaped(string sql) => sql.Replace("%", "%%", StringComparison.Ordinal);

    private static string Sql(string file) => EmbeddedFile.Beside(typeof(BatchedUpdate), $"Sql.{file}.sql").TrimEnd('\n');
}
