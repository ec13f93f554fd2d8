using DbQuality.Migrations;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Tests.Observation;
using DbQuality.Tests.Runner.Contract;

namespace DbQuality.Tests.Runner;

/// <summary>A project's folder whose command runs against a database of its own, under the observer.</summary>
internal sealed class Commanded : IAsyncDisposable
{
    private readonly ProjectFolder project = new();

    private Commanded(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public string Directory => project.Directory;

    public IProgress<string>? Output { get; set; }

    /// <summary>The server's log; null: there is none, as with a given server.</summary>
    public string? Log { get; set; }

    public string? Assembly { get; init; }

    public Observations Observations { get; private set; } = Observations.None;

    /// <param name="version">The server's major version; 0: the one that the gate would take by itself.</param>
    public static async Task<Commanded> PrepareAsync(int version = 0)
    {
        var database = await TestDatabase.CreateAsync(version);
        return new Commanded(database) { Log = database.Log };
    }

    public Commanded Write(string file, string text)
    {
        project.Write(file, text);
        return this;
    }

    public async Task<RunResult> RunAsync(string command, CancellationToken? cancellation = null)
    {
        if (command.Contains("psql", StringComparison.Ordinal)) PsqlCommand.Require();
        var plan = PlanReader.Read(new PlanRequest { ProjectDirectory = Directory, MayBeEmpty = true });
        var observer = await Observer.InstallAsync(Database.AdministratorConnectionString, plan, TestContext.Current.CancellationToken);
        var options = new RunOptions
        {
            ConnectionString = Database.OwnerConnectionString, ProjectDirectory = Directory, Command = command, ServerLog = Log, Observer = observer,
            Output = Output, Assembly = Assembly,
        };
        var result = await new CommandRunner().RunAsync(plan, options, cancellation ?? TestContext.Current.CancellationToken);
        Observations = await Observed.ReadAsync(Database, observer);
        return result;
    }

    /// <summary>All changes, as <c>place kind identity</c>.</summary>
    public IReadOnlyList<string> Changes() =>
        [.. Observations.Statements.SelectMany(trace => trace.Changes.Select(change => $"{trace.Source?.Span.ToString() ?? "?"} {change.Kind} {change.Identity}"))];

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        project.Dispose();
    }
}
