using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Tests.Fuzzing;

/// <summary>
/// What the observer wrote down, in any order and with any names: a script can make objects of any name, send any text, and on an old
/// version perhaps write records itself. The input is a script, and after the last NUL the seed of the records.
/// </summary>
internal sealed class ReplayTarget : IFuzzTarget
{
    private static readonly string[] Tags = ["CREATE TABLE", "ALTER TABLE", "DROP TABLE", "CREATE INDEX", "DO", "SELECT", "TRUNCATE TABLE", "CREATE TRIGGER", "GRANT", ""];
    private static readonly string[] Types = ["table", "table column", "index", "table constraint", "trigger", "function", "policy", "schema", "toast table", "default value", ""];
    private static readonly string[] Identities =
    [
        "public.t", "public.t.c", "\"a.b\".\"c\"\"d\"", "trg on public.t", "f(integer)", "a on ", " on ", "on on on", "\"", "\"\"", ".", "..", "", " ", "(", "for integer on t", "\n", "é.😀", "public.\"a on b\"", "\"unclosed on t",
    ];

    public double Share => 0.05;

    public string Make(Random random) => $"{SqlGenerator.Script(random).Replace('\0', ' ')}\0{random.Next()}";

    public string? Check(string input)
    {
        var (sql, seed) = Parts(input);
        var random = new Random(seed);
        var text = StatementReader.Read(new SourceText("a.sql", sql));
        var plan = new MigrationPlan([new Stage("", [ScriptOf(sql, text)])]);
        var observations = new Replay(plan, RecordsOf(random, sql, text)).Run();
        foreach (var trace in observations.Statements)
        {
            if (trace.Source is { } source && !source.Script.Statements.Contains(source.Statement)) return "source: a statement that is in no script";
        }
        return null;
    }

    private static (string Sql, int Seed) Parts(string input)
    {
        var end = input.LastIndexOf('\0');
        return end >= 0 && int.TryParse(input.AsSpan(end + 1), out var seed) ? (input[..end], seed) : (input, 0);
    }

    private static Script ScriptOf(string sql, ScriptText text) => new()
    {
        Name = "a.sql", FileName = "a.sql", FullPath = "/a.sql", Source = new SourceText("a.sql", sql), Stage = "", Checksum = "", Statements = text.Statements, Problems = text.Problems,
    };

    private static ObserverRows RecordsOf(Random random, string sql, ScriptText text)
    {
        var count = random.Next(1, 8);
        var firings = Enumerable.Range(1, count).Select(sequence => Firing(random, sequence, sql, text)).ToList();
        return new ObserverRows(
            random.Next(10) == 0 ? "a gap" : null, firings,
            Some(random, count, sequence => new CommandRecord(sequence, Key(random), One(random, Tags), One(random, Types), One(random, ["public", null]), One(random, Identities)), one => one.Sequence),
            Some(random, count, sequence => new DropRecord(sequence, Key(random), random.Next(2) == 0, One(random, Types), One(random, ["public", null]), One(random, Identities)), one => one.Sequence),
            Some(random, count, sequence => Relation(random, sequence), one => one.Sequence),
            Some(random, count, sequence => new LockRecord(sequence, Oid(random), One(random, ["AccessExclusiveLock", "ShareLock", "RowExclusiveLock", "other"]), One(random, ["public", null]), One(random, Identities), One(random, ['r', 'i', 'v', ' '])), one => one.Sequence),
            Some(random, count, sequence => new StorageRecord(sequence, Oid(random), Oid(random), Oid(random), random.Next(2) == 0), one => one.Sequence),
            Some(random, count, sequence => new RewriteRecord(sequence, Oid(random), random.Next(-1, 16)), one => one.Sequence),
            Some(random, count, sequence => new ScanRecord(sequence, Oid(random), random.Next(4), random.Next(2) == 0), one => one.Sequence));
    }

    private static Firing Firing(Random random, long sequence, string sql, ScriptText text)
    {
        var marked = random.Next(2) == 0;
        var query = random.Next(3) switch { 0 => sql, 1 when text.Statements.Count > 0 => text.Statements[random.Next(text.Statements.Count)].Sql, _ => null };
        return new(sequence, (ulong)random.Next(3), marked ? random.Next(3) : null, marked ? random.Next(4) : null, One(random, Tags), DateTime.UnixEpoch.AddSeconds(random.Next(3)), query, One(random, ["0", "2s", "500ms", "1min", "24d"]));
    }

    private static RelationRecord Relation(Random random, long sequence) => new(
        sequence, Oid(random), "public", One(random, Identities), One(random, ['r', 'p', 'i', 'v', 'm', 'S']), Oid(random), [.. Enumerable.Range(0, random.Next(2)).Select(_ => Oid(random))], random.Next(3),
        Enumerable.Range(1, random.Next(4)).ToDictionary(number => number, number => new ColumnRecord(new ColumnState(One(random, Identities), "text", random.Next(2) == 0, random.Next(2) == 0, ' ', ' '), random.Next(3))),
        Enumerable.Range(1, random.Next(3)).ToDictionary(number => new ObjectKey(2606, (uint)number), number => new MemberRecord(One(random, Identities), random.Next(3), random.Next(2) == 0, One(random, ["c-", "cv1,2", "fv", "n-"]))));

    private static ILookup<long, T> Some<T>(Random random, int count, Func<long, T> make, Func<T, long> sequence) =>
        Enumerable.Range(0, random.Next(6)).Select(_ => make(random.Next(1, count + 1))).ToLookup(sequence);

    private static ObjectKey Key(Random random) => new(One(random, [1259u, 2606u, 1255u]), Oid(random), random.Next(3));

    private static uint Oid(Random random) => (uint)random.Next(1, 5);

    private static T One<T>(Random random, T[] of) => of[random.Next(of.Length)];
}
