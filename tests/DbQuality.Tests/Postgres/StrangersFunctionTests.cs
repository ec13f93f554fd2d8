using System.Text.RegularExpressions;
using DbQuality.Catalog.Reading;
using DbQuality.Fixes.Rows;
using DbQuality.Postgres;
using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Scratch;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Postgres;

/// <summary>Whatever runs functions that a script brought, runs them as who is no superuser, and cannot become one.</summary>
[NeedsPostgres]
public sealed partial class StrangersFunctionTests : IDisposable
{
    /// <summary>Where making rows, or taking them out again, runs a function.</summary>
    private static readonly string[] OfRows =
    [
        "always trigger", "cast", "check", "check of a table", "check that is not valid", "default", "domain", "exclusion constraint", "expression index",
        "generated column", "index predicate", "operator", "partition key", "replica trigger", "rule", "security definer",
    ];

    private readonly TrapProject project = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => project.Dispose();

    public static TheoryData<int> Versions => Environment.GetEnvironmentVariable("DBQUALITY_TEST_ALL_VERSIONS") == "1" ? [14, 15, 16, 17, 18] : [15];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task No_superuser_makes_the_rows_that_prove_a_fix(int version)
    {
        await using var server = await StartAsync(version);

        var result = await FixGate.RunAsync(Request(server), new FixRequest(), null, Ct);

        result.Scripts.ShouldNotBeEmpty();
        result.WithoutRows.ShouldBeEmpty();
        OfRows.Except(Confined(server).Select(trap => trap.Place)).ShouldBeEmpty();
        // A trigger that is not told to fire always stays silent, as do foreign keys.
        Confined(server).ShouldNotContain(trap => trap.Place == "ordinary trigger");
    }

    /// <param name="traps">That the verb springs at least, as it should.</param>
    [Theory]
    [InlineData("check", "rule of the team", "journal trigger")]
    [InlineData("baseline", "rule of the team")]
    [InlineData("init")]
    [InlineData("rules test", "rule of the team")]
    [InlineData("fix --dry-run", "rule of the team", "check", "check that is not valid")]
    public async Task No_verb_runs_a_function_as_superuser(string verb, params string[] traps)
    {
        await using var server = await StartAsync(15);
        if (verb == "init") File.Delete(Path.Combine(project.Folder, "standards.yaml"));

        var run = await DbQualityTool.RunAsync([.. verb.Split(' '), project.Folder, "--postgres", Given(server)]);

        run.ExitCode.ShouldBeLessThan(2, run.Error + run.Output);
        traps.Except(Confined(server).Select(trap => trap.Place)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nor_does_one_on_a_server_of_our_own()
    {
        foreach (var verb in new[] { "check", "fix --dry-run", "rules test" })
        {
            var run = await DbQualityTool.RunAsync([.. verb.Split(' '), project.Folder]);
            run.ExitCode.ShouldBeLessThan(2, run.Error + run.Output);
            File.Exists(project.Witness).ShouldBeFalse(verb);
        }
    }

    [Fact]
    public async Task Rows_for_scripts_that_run_as_superuser_are_made_by_none_either()
    {
        await using var database = await ScratchServers.StartAsync(new ScratchRequest { Provider = "auto", RunAs = RunAs.Superuser }, null, Ct);
        // A function that its owner, here a superuser, lends to everybody is the exception that was asked for.
        await Scratch.AskAsync(database.MigratorConnectionString, project.Migration.Replace("security definer as", "as", StringComparison.Ordinal) + """
            revoke execute on all routines in schema trap from public;
            revoke usage on type trap.mood from public;
            revoke connect on database scratch from public;
            """);
        File.Delete(project.Witness);
        var migrated = new FileInfo(database.Log!).Length;
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(Ct);

        (await SampleRows.FillAsync(database, await CatalogReader.ReadAsync(connection, Ct), Ct)).ShouldBeEmpty();

        OfRows.Except(Confined(database, (int)migrated).Select(trap => trap.Place)).ShouldBeEmpty();
        (await Scratch.AskAsync(database.AdministratorConnectionString, "select count(*) from pg_class where relacl is not null and oid >= 16384")).ShouldBe(0L);
    }

    private GateRequest Request(ScratchDatabase server) => new() { Path = project.Folder, Profile = Profile.Strict, Postgres = Given(server) };

    /// <summary>Who sprang which trap, by the server's own log.</summary>
    /// <param name="from">Where in the log to begin.</param>
    private List<Sprung> Confined(ScratchDatabase server, int from = 0)
    {
        var sprung = Line().Matches(File.ReadAllText(server.Log!)[from..]).Select(line => new Sprung(line.Groups[1].Value, line.Groups[2].Value, line.Groups[3].Value, line.Groups[4].Value == "t")).ToList();
        sprung.Where(trap => trap.IsSuperuser || trap.Current == ClusterSettings.Administrator).ShouldBeEmpty();
        File.Exists(project.Witness).ShouldBeFalse();
        return sprung;
    }

    private static string Given(ScratchDatabase server) => new NpgsqlConnectionStringBuilder(server.AdministratorConnectionString) { SearchPath = null }.ConnectionString;

    /// <summary>A server like a user's, whose log outlives the run. Ours come without template0.</summary>
    private static async Task<ScratchDatabase> StartAsync(int version)
    {
        var server = await ScratchServers.StartAsync(new ScratchRequest { Provider = "auto", Version = version }, null, Ct);
        await Scratch.AskAsync(server.AdministratorConnectionString, "create database template0 is_template true");
        return server;
    }

    [GeneratedRegex(@"sprung: (.+) by (\S+) of (\S+), ([tf])")]
    private static partial Regex Line();

    private sealed record Sprung(string Place, string Current, string Session, bool IsSuperuser);
}
