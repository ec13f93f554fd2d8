using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DbQuality.Migrations.Runners;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;

namespace DbQuality.Tests.Sample;

/// <summary>The nightly dump of <c>OPERATIONS.md</c>: no backup before somebody has restored it.</summary>
[NeedsPostgres]
public sealed partial class DumpTests : IDisposable
{
    /// <summary>A row for each table, with its name and how many rows it has.</summary>
    private const string Counts = """
        select format('%s %s', relname, (xpath('//n/text()', query_to_xml(format('select count(*) as n from %I', relname), false, true, '')))[1])
        from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm')
        order by relname
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("dbquality-dump-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_restored_dump_has_every_row_and_migrations_go_on_from_it()
    {
        var version = await VersionAsync();
        Assert.SkipUnless(version is not null || TestServer.OnCi, "pg_dump is not installed");
        await using var dumped = await SampleProject.DeployWithSeedAsync(version!.Value);
        await RunAsync(dumped, "pg_dump --format=custom --file=platform.dump {uri}");
        await using var restored = await SampleProject.CreateEmptyAsync(version.Value);
        await RunAsync(restored, "pg_restore --dbname={uri} --exit-on-error --no-owner --jobs=4 platform.dump");

        (await restored.ListAsync(Counts)).ShouldBe(await dumped.ListAsync(Counts));
        var objects = await ObjectsAsync(dumped);
        objects.Length.ShouldBeGreaterThan(500);
        (await ObjectsAsync(restored)).ShouldBe(objects);
        (await restored.ListAsync("select check_name from data_integrity_checks where status = 'fail'")).ShouldBeEmpty();
        (await SampleProject.DeployAsync(restored)).Scripts.ShouldAllBe(run => run.Script!.RunKind == RunKind.Always);
    }

    /// <summary>Every object as pg_dump names it. Their texts differ: the server gives the columns of a view that was read again other aliases.</summary>
    private async Task<string[]> ObjectsAsync(TestDatabase database)
    {
        await RunAsync(database, "pg_dump --schema-only --file=schema.sql {uri}");
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "schema.sql"), TestContext.Current.CancellationToken);
        return [.. lines.Where(line => line.StartsWith("-- Name: ", StringComparison.Ordinal))];
    }

    private async Task RunAsync(TestDatabase database, string command)
    {
        var result = await new CommandRunner().RunAsync(
            SampleProject.Plan,
            new RunOptions { ConnectionString = database.OwnerConnectionString, ProjectDirectory = folder, Command = command, ServerLog = database.Log },
            TestContext.Current.CancellationToken);
        result.Problems.Select(problem => $"{problem.Message} {problem.Detail}").ShouldBeEmpty();
    }

    /// <summary>The major version of the installed pg_dump, which dumps servers of that version; null: there is none.</summary>
    private static async Task<int?> VersionAsync()
    {
        try
        {
            using var program = Process.Start(new ProcessStartInfo("pg_dump", "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
            return Major().Match(output) is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(?<=\(PostgreSQL\) )\d+")]
    private static partial Regex Major();
}
