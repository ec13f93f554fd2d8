using DbQuality.Acceptance.Infrastructure;
using DbQuality.Reports;

namespace DbQuality.Acceptance;

/// <summary>A script that the server refuses is one error at the exact place, and has done nothing to the machine.</summary>
public sealed class RefusedScriptTests : IDisposable
{
    private readonly TestProject project;

    public RefusedScriptTests(PackedPackage package) => project = new TestProject(package).WithLibrary();

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_script_of_someone_else_runs_no_program_and_reads_no_file()
    {
        var touched = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        string[] scripts =
        [
            $"copy (select 1) to program 'touch {touched}';\n",
            $"copy (select 1) to '{touched}';\n",
            "create table passwords as select pg_read_file('/etc/passwd');\n",
            "create extension plpython3u;\n",
            "set role dbquality_administrator;\n",
        ];
        foreach (var script in scripts)
        {
            project.Write("migrations/0001_tasks.sql", script);
            var error = await OneErrorAsync();
            (error.Code, error.File, error.Line).ShouldBe(("DBQ701", "migrations/0001_tasks.sql", 1), script + error.Message);
            File.Exists(touched).ShouldBeFalse(script);
        }
    }

    [Fact]
    public async Task A_syntax_error_at_line_400_after_emoji_and_dollar_quotes()
    {
        var body = string.Concat(Enumerable.Range(0, 66).Select(i => $"""
            -- 🐘🐘 Größe; it's {i}
            create function f{i}() returns text language plpgsql as $body${i}$
            begin -- 'not a string; $$
              return $$🐘;$$ || 'it''s; {i}';
            end
            $body${i}$;

            """.Replace($"$body${i}$", $"$b{i}$", StringComparison.Ordinal)));
        var script = body + "select 1;\n\n\n/* 🐘 */ create table broken (id int,, name text);\n";
        script.Split('\n').ToList().FindIndex(line => line.Contains("broken", StringComparison.Ordinal)).ShouldBe(399);
        project.Write("migrations/0002_broken.sql", script);
        var error = await OneErrorAsync();
        (error.Code, error.File, error.Line, error.Column).ShouldBe(("DBQ701", "migrations/0002_broken.sql", 400, 38), error.Message);
        error.Message.ShouldContain("syntax error");
    }

    private async Task<Diagnostic> OneErrorAsync()
    {
        var build = await project.BuildAsync("-t:DbQualityGate");
        build.ExitCode.ShouldBe(1, build.Output);
        return build.Diagnostics.Where(diagnostic => diagnostic.Severity == "error").ShouldHaveSingleItem(build.Output);
    }
}
