using DbQuality.Fixes;
using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Fixes;

/// <summary>What is in the folders at any moment is what a run leaves that is killed at that moment.</summary>
public sealed class FixFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dbq-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task At_no_moment_is_there_a_file_that_is_not_whole_or_a_migration_without_its_rollback()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere a file has a name while it is written, a hidden one.");
        var scripts = Enumerable.Range(1, 600).Select(Script).ToList();
        var texts = scripts.SelectMany(script => new[] { (script.Path, script.Text), (script.RollbackPath, script.Rollback), (script.LaterPath!, script.Later) }).ToDictionary();

        var writing = Task.Run(() => FixFiles.Write(scripts), TestContext.Current.CancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var partial = 0;
        while (!writing.IsCompleted)
        {
            // Files go on appearing meanwhile: what the migrations of this look need must be there by the end of it.
            var migrations = Files("migrations");
            var now = migrations.Concat(Files("rollback")).Concat(Files("later")).ToHashSet(StringComparer.Ordinal);
            foreach (var file in now.Where(seen.Add)) File.ReadAllText(file).ShouldBe(texts.GetValueOrDefault(file, "no such file"), file);
            migrations.Where(migration => !now.Contains(migration.Replace("migrations", "rollback", StringComparison.Ordinal))).ShouldBeEmpty();
            if (migrations.Count > 0 && migrations.Count < scripts.Count) partial++;
        }
        await writing;
        Files("").Count.ShouldBe(texts.Count);
        partial.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void What_a_killed_run_has_written_is_gone_on_from()
    {
        var scripts = Enumerable.Range(1, 3).Select(Script).ToList();
        FixFiles.Write(scripts);
        foreach (var script in scripts.Skip(1)) File.Delete(script.Path);
        File.Delete(scripts[2].RollbackPath);
        FixFiles.Write(scripts.Skip(1));
        Files("").Count.ShouldBe(9);
    }

    [Fact]
    public void A_file_that_is_there_is_kept_and_nothing_is_written()
    {
        var scripts = Enumerable.Range(1, 3).Select(Script).ToList();
        Directory.CreateDirectory(Path.Combine(folder, "migrations"));
        File.WriteAllText(scripts[2].Path, "mine");
        Should.Throw<GateException>(() => FixFiles.Write(scripts)).Message.ShouldContain("0003_orders.sql cannot be written: The file '");
        Files("").ShouldBe([scripts[2].Path]);
        File.ReadAllText(scripts[2].Path).ShouldBe("mine");
    }

    [Fact]
    public void Where_unfinished_files_have_names_the_next_run_removes_those_of_a_killed_one()
    {
        var (path, others) = (Path.Combine(folder, "0001_a.sql"), Path.Combine(folder, $".0009_b.sql.{Environment.ProcessId}.tmp"));
        // No process has a number so large.
        File.WriteAllText(Path.Combine(folder, ".0009_b.sql.999999999.tmp"), "create");
        File.WriteAllText(Path.Combine(folder, ".notes.tmp"), "mine");
        File.WriteAllText(others, "of a run that goes on");
        using (var file = WholeFile.WriteHidden(path, "select 1;\n"))
        {
            File.Exists(path).ShouldBeFalse();
            file.Appear();
        }
        File.ReadAllText(path).ShouldBe("select 1;\n");
        Files("").ShouldBe([others, Path.Combine(folder, ".notes.tmp"), path], ignoreOrder: true);
    }

    [Theory]
    [InlineData("rollback")]
    [InlineData("later")]
    public void The_folders_of_rollbacks_are_no_way_out_of_the_project(string name)
    {
        var outside = Directory.CreateDirectory(Path.Combine(folder, "outside")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder, name), outside);
        Should.Throw<GateException>(() => FixFiles.Write([Script(1)])).Message.ShouldContain($"is a link to {outside}. Remove the link.");
        Files("outside").ShouldBeEmpty();
        Files("migrations").ShouldBeEmpty();
    }

    [Fact]
    public void A_link_under_a_scripts_name_is_neither_followed_nor_replaced()
    {
        var script = Script(1);
        Directory.CreateDirectory(Path.Combine(folder, "migrations"));
        File.CreateSymbolicLink(script.Path, Path.Combine(folder, "elsewhere"));
        Should.Throw<GateException>(() => FixFiles.Write([script])).Message.ShouldContain("elsewhere. Remove the link.");
        File.Exists(Path.Combine(folder, "elsewhere")).ShouldBeFalse();
    }

    private CorrectiveScript Script(int number)
    {
        var name = $"{number:0000}_orders.sql";
        return new CorrectiveScript
        {
            Stage = "", Transactions = TransactionMode.None, Path = Path.Combine(folder, "migrations", name), ShownPath = "migrations/" + name, Text = Long("up", number),
            RollbackPath = Path.Combine(folder, "rollback", name), Rollback = Long("down", number), LaterPath = Path.Combine(folder, "later", name), Later = Long("later", number),
            Findings = [],
        };
    }

    private static string Long(string word, int number) => string.Concat(Enumerable.Repeat($"-- {word} {number}\n", 200));

    /// <summary>All of them, hidden ones too.</summary>
    private List<string> Files(string part)
    {
        var below = Path.Combine(folder, part);
        return Directory.Exists(below) ? [.. Directory.EnumerateFiles(below, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })] : [];
    }
}
