using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;
using Npgsql;

namespace DbQuality.Tests.Observation;

/// <summary>A database whose scripts ran under the observer.</summary>
internal sealed class Observed : IAsyncDisposable
{
    private readonly TestDatabase database;

    private Observed(TestDatabase database, RunResult run, Observations observations)
    {
        this.database = database;
        Run = run;
        Observations = observations;
    }

    public RunResult Run { get; }

    public Observations Observations { get; }

    public static Task<Observed> RunAsync(params string[] scripts) => RunAsync(0, TransactionMode.None, scripts);

    public static async Task<Observed> RunAsync(int version, TransactionMode mode, params string[] scripts)
    {
        var database = await TestDatabase.CreateAsync(version);
        var plan = Plans.Of(scripts);
        var observer = await Observer.InstallAsync(database.AdministratorConnectionString, plan, TestContext.Current.CancellationToken);
        var run = await database.RunAsync(plan, mode, journal: false, observer);
        return new Observed(database, run, await ReadAsync(database, observer));
    }

    public static async Task<Observations> ReadAsync(TestDatabase database, Observer observer)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return await observer.ReadAsync(connection, TestContext.Current.CancellationToken);
    }

    /// <summary>Where objects come from, as <c>made changed</c>, by an SQL query for their class, oid and column.</summary>
    public async Task<string> OriginAsync(string key)
    {
        var parts = (await database.ListAsync($"select concat_ws(' ', classid::oid, objid::oid, objsubid) from ({key}) as k(classid, objid, objsubid)")).ShouldHaveSingleItem().Split(' ');
        var origin = Observations.Provenance.Find(new ObjectKey(uint.Parse(parts[0]), uint.Parse(parts[1]), int.Parse(parts[2])));
        return origin is null ? "unknown" : $"{Place(origin.Made)} {Place(origin.Changed)}";
    }

    public Task<string> RelationAsync(string name) => OriginAsync($"select 'pg_class'::regclass, '{name}'::regclass, 0");

    public Task<string> ColumnAsync(string table, string column) => OriginAsync(
        $"select 'pg_class'::regclass, attrelid, attnum from pg_attribute where attrelid = '{table}'::regclass and attname = '{column}'");

    public Task<string> ConstraintAsync(string table, string name) => OriginAsync(
        $"select 'pg_constraint'::regclass, oid, 0 from pg_constraint where conrelid = '{table}'::regclass and conname = '{name}'");

    /// <summary>Each constraint of a table with the line's text that made it, in order of place.</summary>
    public async Task<IReadOnlyList<string>> ConstraintTextsAsync(string table)
    {
        var constraints = await database.ListAsync($"select oid || ' ' || conname from pg_constraint where conrelid = '{table}'::regclass and contype <> 'n'");
        return [.. constraints.Select(row => row.Split(' ', 2)).Select(row => (Name: row[1], Made: Observations.Provenance.Find(new ObjectKey(ClassIds.Constraint, uint.Parse(row[0])))!.Made))
            .OrderBy(found => found.Made.Span).Select(found => $"{found.Name}: {TextAt(found.Made)}")];
    }

    private static string TextAt(StatementReference made) =>
        made.Script.Source.Text.Split('\n')[made.Span.Line - 1][(made.Span.Column - 1)..(made.Span.EndColumn - 1)];

    /// <summary>All changes, as <c>script.statement kind type identity</c>.</summary>
    public IReadOnlyList<string> Changes() =>
        [.. Observations.Statements.SelectMany(trace => trace.Changes.Select(change =>
            $"{(trace.Source is null ? "?" : Place(trace.Source))} {change.Kind} {change.Type} {change.Identity}{(change.Cascaded ? " cascaded" : "")}{(change.ExistedBeforeScript ? " old" : "")}"))];

    /// <summary>All locks, as <c>script.statement relation mode</c>, with + where the relation is older than the transaction.</summary>
    public IReadOnlyList<string> Locks() =>
        [.. Observations.Statements.SelectMany(trace => trace.Locks.Select(held =>
            $"{(trace.Source is null ? "?" : Place(trace.Source))} {held.Name} {held.Mode}{(held.ExistedBeforeTransaction ? " +" : "")}{(held.ExistedBeforeScript ? " old" : "")}"))];

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static string Place(StatementReference reference) => $"{Path.GetFileNameWithoutExtension(reference.Script.File)}.{reference.Statement.Index + 1}";
}
