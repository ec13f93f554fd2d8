using DbQuality.Migrations;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Runner.Contract;

/// <summary>A project's files, a database of its own under the observer, one runner, and the notes of what came of running it.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private readonly RunnerColumn column;
    private readonly TestDatabase database;
    private readonly ProjectFolder project = new();
    private readonly List<ScriptFile> embedded = [];
    private readonly List<string> outcome = [];
    private Observer? observer;
    private Observations? observations;

    private Deployment(RunnerColumn column, TestDatabase database)
    {
        this.column = column;
        this.database = database;
    }

    /// <summary>What was noted, line by line.</summary>
    public IReadOnlyList<string> Outcome => outcome;

    public MigrationStandards Settings { get; set; } = new();

    public bool UseJournal { get; set; } = true;

    /// <summary>The last run's; null before the first.</summary>
    public RunResult? Result { get; private set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Deployment> PrepareAsync(RunnerColumn column) => new(column, await TestDatabase.CreateAsync());

    public Deployment Script(string file, string sql)
    {
        project.Write(file, sql);
        return this;
    }

    public Deployment Script(string file, byte[] bytes)
    {
        project.Write(file, bytes);
        return this;
    }

    /// <summary>A script under the name that it is embedded with.</summary>
    public Deployment Embedded(string file, string name, string sql)
    {
        embedded.Add(new ScriptFile(Path.Combine(project.Directory, file)) { Name = name, IsEmbedded = true });
        return Script(file, sql);
    }

    /// <summary>Runs statements before the deployment, as the owner.</summary>
    public Task ExecuteAsync(string sql) => database.ExecuteAsync(sql);

    /// <summary>Deploys what the project holds now, and notes the problems.</summary>
    public async Task RunAsync(TransactionMode mode = TransactionMode.None, CancellationToken? cancellation = null)
    {
        var plan = PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory, Scripts = embedded.Count == 0 ? null : embedded, Settings = Settings });
        observer = observer is null ? await Observer.InstallAsync(database.AdministratorConnectionString, plan, Cancellation) : await Observer.AttachAsync(database.AdministratorConnectionString, plan, Cancellation);
        observations = null;
        var options = column.Configure(new RunOptions
        {
            ConnectionString = database.OwnerConnectionString,
            Transactions = mode,
            Journal = Settings.Journal ?? JournalTable.Default,
            UseJournal = UseJournal,
            Variables = Settings.Variables,
            ProjectDirectory = project.Directory,
            ServerLog = database.Log,
            Observer = observer,
        }, plan);
        Result = await column.Find()!.RunAsync(plan, options, cancellation ?? Cancellation);
        foreach (var problem in Result.Problems) Note(problem);
    }

    /// <summary>Notes a line.</summary>
    public void Note(string line) => outcome.Add(line);

    /// <summary>Notes the first column of a query's rows, as a superuser sees them.</summary>
    public async Task NoteAsync(string label, string sql) => Note($"{label}: {string.Join(", ", await ListAsync(sql))}");

    public Task<IReadOnlyList<string>> ListAsync(string sql) => database.ListAsync(sql);

    /// <summary>Notes the tables of the schema <c>public</c>, but for the journal.</summary>
    public async Task NoteTablesAsync() => Note($"tables: {string.Join(", ", await database.TablesAsync())}");

    /// <summary>Notes the names in the journal, in the order of their entries.</summary>
    public async Task NoteJournalAsync(string table = "schemaversions")
    {
        if ((await ListAsync($"select to_regclass('{table}') is null"))[0] == "True") Note("no journal");
        else await NoteAsync("journal", $"select scriptname from {table} order by schemaversionsid");
    }

    /// <summary>Notes where an object was made and where it was last changed.</summary>
    /// <param name="key">SQL for the object's class, oid and column.</param>
    public async Task NoteOriginAsync(string label, string key)
    {
        var parts = (await ListAsync($"select concat_ws(' ', classid::oid, objid::oid, objsubid) from ({key}) as k(classid, objid, objsubid)")).ShouldHaveSingleItem().Split(' ');
        var origin = (await ObservationsAsync()).Provenance.Find(new ObjectKey(uint.Parse(parts[0]), uint.Parse(parts[1]), int.Parse(parts[2])));
        Note($"{label}: " + (origin is null ? "unknown" : origin.Made == origin.Changed ? $"{origin.Made.Span}" : $"{origin.Made.Span}, changed {origin.Changed.Span}"));
    }

    public async Task NoteRelationOriginAsync(string name) => await NoteOriginAsync(name, $"select 'pg_class'::regclass, '{name}'::regclass, 0");

    /// <summary>Notes what statements locked that was there before their script.</summary>
    public async Task NoteLocksAsync()
    {
        foreach (var trace in (await ObservationsAsync()).Statements)
        {
            foreach (var held in trace.Locks.Where(held => held.ExistedBeforeScript)) Note($"{trace.Source?.Span} locks {held.Name} in {held.Mode}");
            foreach (var change in trace.Changes.Where(change => change.Kind == ChangeKind.Truncated)) Note($"{trace.Source?.Span} truncates {change.Identity}");
            foreach (var rewrite in trace.Rewrites) Note($"{trace.Source?.Span} rewrites {rewrite.Name}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        project.Dispose();
    }

    private async Task<Observations> ObservationsAsync()
    {
        if (observations is not null) return observations;
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(Cancellation);
        return observations = await observer!.ReadAsync(connection, Cancellation);
    }

    private void Note(ScriptProblem problem)
    {
        var severity = problem.Severity == Severity.Error ? "" : $"{problem.Severity} ".ToLowerInvariant();
        var place = problem.Location is { } span ? $"{span}-({span.EndLine},{span.EndColumn})" : "nowhere";
        Note($"{severity}{place} {problem.SqlState}: {problem.Message}");
        if (problem.Detail is not null) Note($"detail: {problem.Detail}");
        if (problem.Hint is not null) Note($"hint: {problem.Hint}");
    }
}
