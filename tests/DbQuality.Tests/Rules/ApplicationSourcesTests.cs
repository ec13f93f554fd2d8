using System.Text;
using DbQuality.Migrations;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Rules;

public sealed class ApplicationSourcesTests : IDisposable
{
    private readonly string project = Directory.CreateTempSubdirectory("dbq-sources-").FullName;

    [Fact]
    public void A_folder_that_does_not_exist_is_an_error_at_its_option()
    {
        Write("migrations/0001_one.sql", "select 1;");
        var refused = Should.Throw<GateException>(() => Read("version: 1\nrules:\n  orphan-function:\n    sources: [../srcs]\n"));
        refused.Code.ShouldBe("DBQ010");
        refused.Location.ShouldNotBeNull().ToString().ShouldBe("standards.yaml(4,14)");
        refused.Message.ShouldBe(
            $"The option sources names the folder '../srcs', and there is no {Path.GetFullPath(Path.Combine(project, "../srcs"))}. Write the application's folder relative to the standards file, such as ../src.");
    }

    [Fact]
    public void Text_of_every_encoding_is_read_and_what_is_binary_huge_or_built_is_not()
    {
        Write("migrations/0001_one.sql", "create function in_migration() returns int language sql as 'select 1';");
        Write("migrations/0001_one.down.sql", "select in_rollback();");
        Write("src/Plain.cs", "\"select public.in_string()\"; $\"{x}\\tin_escape()\"; InMixedCase(); $in_php; größe");
        Write("src/Utf16.sql", "select in_utf16()", Encoding.Unicode);
        Write("src/binary.dll", "MZ\0\0 in_binary");
        Write("src/huge.json", new string(' ', ApplicationSources.LargestFile) + " in_huge");
        Write("src/long.txt", new string(' ', 16 * 1024 - 4) + "across_pieces");
        foreach (var folder in (string[])["bin", "obj", "node_modules", ".git", ".vs"]) Write($"src/a/{folder}/b/c.txt", "in_" + folder.Trim('.'));

        var names = Read("rules: { orphan-function: { sources: [\".\"] } }\nmigrations: { exclude: [\"*.down.sql\"] }");

        string[] used = ["in_string", "in_escape", "INMIXEDCASE", "inmixedcase", "in_php", "größe", "in_utf16", "across_pieces"];
        used.ShouldAllBe(name => names.Mention(name));
        string[] unused = ["in_migration", "in_rollback", "in_binary", "in_huge", "in_bin", "in_obj", "in_node_modules", "in_git", "in_vs", "string", "acro", "in_"];
        unused.ShouldAllBe(name => !names.Mention(name));
        names.Mention("public in_utf16").ShouldBeTrue("each of its words is there");
        names.Mention("public in_huge").ShouldBeFalse();
    }

    [Fact]
    public void The_answer_depends_on_every_file_and_on_every_folder_that_may_get_one()
    {
        Write("migrations/0001_one.sql", "select 1;");
        Write("src/a/One.cs", "one");
        Write("src/a/obj/Made.cs", "made");
        var names = Read("rules: { orphan-function: { sources: [src] } }");
        names.DependsOn.Select(path => Path.GetRelativePath(project, path).Replace('\\', '/')).ShouldBe(["src", "src/a", "src/a/One.cs"]);
    }

    [Fact]
    public void Nothing_is_read_for_a_rule_that_will_not_speak()
    {
        Write("migrations/0001_one.sql", "select 1;");
        Write("src/One.cs", "one");
        Read("rules: { orphan-function: { severity: off, sources: [src] } }").ShouldBeSameAs(ApplicationNames.None);
        Read("rules: { orphan-function: { sources: [src] } }", new RuleSelection { Except = ["orphan-function"], Today = RuleExampleRun.Today }).ShouldBeSameAs(ApplicationNames.None);
    }

    public void Dispose() => Directory.Delete(project, recursive: true);

    private ApplicationNames Read(string yaml, RuleSelection? selection = null)
    {
        var standards = StandardsReader.Parse(yaml, "standards.yaml", RuleCatalog.Vocabulary);
        var sources = ApplicationSources.Of(standards, project, selection ?? new RuleSelection { Profile = Profile.Strict, Today = RuleExampleRun.Today });
        return sources.Read(PlanReader.Read(new PlanRequest { ProjectDirectory = project, Settings = standards.Migrations }), TestContext.Current.CancellationToken);
    }

    private void Write(string path, string text, Encoding? encoding = null)
    {
        var file = Path.Combine(project, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, encoding ?? new UTF8Encoding(false));
    }
}
