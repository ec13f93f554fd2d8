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
        var update = $"update {(hasParts ? "only %s" : table.QualifiedName)} as t set {column} = {value} where {where} and num_nulls(t.{column}) = 1";
        var statement = hasParts ? $"execute format({SqlText.Literal(Escaped(update))}, part) using low, high" : update;
        var (size, loop) = hasParts ? ("part", Parts(table, Batches("part", statement, "  "))) : ("", Batches(SqlName.Literal(table.QualifiedName), statement, ""));
        return $"""
            do $$
            <<fill>>
            declare
            {(size.Length == 0 ? "" : "  part regclass;\n")}  page bigint;
              pages bigint;
              step bigint := 8;
              low tid;
              high tid;
              changed bigint;
              filled bigint;
              checked boolean := false;
              began timestamptz;
              took interval;
            begin
              for pass in 1 .. 20 loop
                filled := 0;
            {loop}
                if filled = 0 then
                  exit when checked;
                  -- From now on no row can come without a value; the next pass finds those that came meanwhile.
                  set local lock_timeout = '2s';
                  alter table {table.QualifiedName} drop constraint if exists {check}, add constraint {check} check ({column} is not null) not valid;
                  commit;
                  checked := true;
                end if;
              end loop;
              if not checked then
                raise exception {SqlText.Literal($"Rows of {table.QualifiedName.Replace("%", "%%", StringComparison.Ordinal)} still come without a value: let nothing write them any more, then run this again.")};
              end if;
            end
            $$;
            """;
    }

    /// <summary>The same for rows that a trigger already holds to it from now on, so that going through the table once is enough.</summary>
    /// <param name="set">What follows SET.</param>
    /// <param name="where">The rows that still lack it; the table is <c>t</c>.</param>
    /// <param name="before">A statement at the beginning of each transaction.</param>
    public static string Once(Table table, string set, string where, string before) => $"""
        do $$
        <<fill>>
        declare
          page bigint;
          pages bigint;
          step bigint := 8;
          low tid;
          high tid;
          changed bigint;
          filled bigint := 0;
          began timestamptz;
          took interval;
        begin
        {Batches(SqlName.Literal(table.QualifiedName), $"{before};\n      update {table.QualifiedName} as t set {set} where t.ctid >= fill.low and t.ctid < fill.high and {where}", "")}
        end
        $$;
        """;

    private static string Batches(string size, string statement, string indent)
    {
        string[] lines =
        [
            "page := 0;",
            $"pages := pg_relation_size({size}) / current_setting('block_size')::bigint;",
            "while page <= pages loop",
            "  low := format('(%s,0)', page)::tid;",
            "  high := format('(%s,0)', page + step)::tid;",
            "  began := clock_timestamp();",
            $"  {statement};",
            "  get diagnostics changed = row_count;",
            "  commit;",
            "  filled := filled + changed;",
            "  page := page + step;",
            "  took := clock_timestamp() - began;",
            $"  step := case when took > interval '50 milliseconds' then greatest(step / 2, 1) else least(step * 2, {MostPages}) end;",
            // The disk is the others' for as long.
            "  if changed > 0 then perform pg_sleep_for(least(took, interval '100 milliseconds')); end if;",
            "end loop;",
        ];
        return string.Join('\n', lines.Select(line => $"    {indent}{line}"));
    }

    /// <summary>The partitions of the day on which it runs.</summary>
    private static string Parts(Table table, string batches) => $"""
            for part in
              with recursive parts (id) as (
                select {SqlName.Literal(table.QualifiedName)}::regclass::oid
                union
                select inhrelid from pg_inherits join parts on inhparent = parts.id
              )
              select parts.id::regclass from parts join pg_class on pg_class.oid = parts.id where relkind = 'r'
            loop
        {batches}
            end loop;
        """;

    private static string Escaped(string sql) => sql.Replace("%", "%%", StringComparison.Ordinal).Replace("only %%s", "only %s", StringComparison.Ordinal);
}
