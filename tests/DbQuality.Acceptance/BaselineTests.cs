using System.Globalization;
using System.Text;
using DbQuality.Acceptance.Infrastructure;
using DbQuality.Reports;

namespace DbQuality.Acceptance;

/// <summary>An old database becomes one that the gate keeps from getting worse.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Baseline = "standards.baseline.yaml";
    private const string Keyless = "migrations/0001_first.sql";

    private readonly PackedPackage package;
    private readonly TestProject project;

    public BaselineTests(PackedPackage package)
    {
        this.package = package;
        project = new TestProject(package).WithLibrary();
        project.Write("standards.yaml", "version: 1\nprofile: strict\n");
        project.Write(Keyless, Tables(0, "id int, title varchar(50), created timestamp"));
        project.Write("migrations/0002_then.sql", Tables(10, "id serial primary key, \"ownerId\" int, active bool, price real, data json"));
        project.Write("migrations/0003_and.sql", Tables(20, "id bigint primary key, entry_id int references entry10 (id), at timestamp, kind char(3), name text"));
        project.Write("migrations/0004_last.sql", Tables(30, "key varchar(20) primary key, addr1 text, addr2 text, addr3 text, updated_at timestamptz")
            + "create view \"AllEntries\" as select id, title from entry0 union all select id, name from entry20;\n"
            + "create function touch() returns void language sql security definer as 'select 1';\n"
            + "create index on entry20 (name);\ncreate index on entry20 (name);\nalter table entry1 alter id type bigint;\n");
    }

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_messy_history_builds_with_a_baseline_that_only_shrinks()
    {
        var before = await project.BuildAsync();
        before.ExitCode.ShouldBe(1, before.Output);
        before.Codes.Count(code => code.StartsWith("error", StringComparison.Ordinal)).ShouldBeGreaterThan(30);
        var found = before.Diagnostics.Count(diagnostic => diagnostic.Message.Length > 0);

        (await BaselineAsync()).ExitCode.ShouldBe(0);
        var text = await File.ReadAllTextAsync(project.FilePath(Baseline), TestContext.Current.CancellationToken);
        text.Split('\n').Count(line => line.StartsWith("  - ", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(found);
        var green = await project.BuildAsync();
        (green.ExitCode, green.Codes.Count).ShouldBe((0, 0), green.Output);
        green.Output.ShouldMatch(@"Passed: 0 errors, 0 warnings, \d+ in the baseline in ");
        (await project.BuildAsync()).Repeated.ShouldBeTrue();

        await NewViolationBlocksAsync();
        await FixedOneMustGoAsync(text);

        File.Delete(project.FilePath(Baseline));
        (await project.BuildAsync()).ExitCode.ShouldBe(1);
    }

    private async Task NewViolationBlocksAsync()
    {
        project.Write("migrations/0005_new.sql", "-- The entries of the second day.\n\nalter table entry3 add column read_at timestamp;\n");
        var build = await project.BuildAsync();
        build.ExitCode.ShouldBe(1, build.Output);
        var error = build.Diagnostics.Where(diagnostic => diagnostic.Severity == "error").ShouldHaveSingleItem();
        (error with { Message = "" }).ShouldBe(new Diagnostic("migrations/0005_new.sql", 3, 20, "error", "DBQ206", ""), build.Output);
        error.Message.ShouldContain("public.entry3.read_at");
        File.Delete(project.FilePath("migrations/0005_new.sql"));
    }

    private async Task FixedOneMustGoAsync(string text)
    {
        project.Write(Keyless, (await File.ReadAllTextAsync(project.FilePath(Keyless), TestContext.Current.CancellationToken))
            .Replace("entry7 (id int,", "entry7 (id int not null primary key,", StringComparison.Ordinal));
        var red = await project.BuildAsync();
        red.ExitCode.ShouldBe(1, red.Output);
        var line = Array.FindIndex(text.Split('\n'), entry => entry.Contains("rule: DBQ202, object: \"public.entry7\"", StringComparison.Ordinal)) + 1;
        red.Diagnostics.ShouldContain(new Diagnostic(Baseline, line, 5, "error", "DBQ024",
            "The baseline's DBQ202 of public.entry7 is fixed, and its entry would accept the next one. Remove it: dbquality baseline --prune."), red.Output);
        (await BaselineAsync("--prune")).ExitCode.ShouldBe(0);
        var green = await project.BuildAsync();
        green.ExitCode.ShouldBe(0, green.Output);
        // The new key has a rule or two of its own against it.
        green.Codes.ShouldAllBe(code => code.StartsWith("warning", StringComparison.Ordinal));
    }

    private Task<CommandResult> BaselineAsync(params string[] arguments) =>
        Command.RunAsync(project.Directory, "dotnet", ["exec", package.ToolPath, "baseline", .. arguments]);

    private static string Tables(int first, string columns)
    {
        var sql = new StringBuilder();
        for (var i = first; i < first + 10; i++) sql.Append(CultureInfo.InvariantCulture, $"create table entry{i} ({columns});\n");
        return sql.ToString();
    }
}
