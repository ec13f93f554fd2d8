using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Cli;

/// <summary>The sample is a well-kept project: what <c>init</c> finds in it is what its own file says, and the first run finds no error.</summary>
[NeedsPostgres]
public sealed class InitSampleTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dbquality-init-sample-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_first_run_of_a_well_kept_project_has_no_error()
    {
        var migrations = Repository.PathOf("migrations-sample/migrations");
        foreach (var script in Directory.EnumerateFiles(migrations, "*.sql", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "migrations", Path.GetRelativePath(migrations, script));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(script, copy);
        }
        var init = await DbQualityTool.RunAsync("init", folder);
        init.ExitCode.ShouldBe(0, init.Error);
        init.Error.ShouldNotContain("warning");

        var text = await File.ReadAllTextAsync(Path.Combine(folder, "standards.yaml"), TestContext.Current.CancellationToken);
        var found = StandardsReader.Parse(text, "standards.yaml", RuleCatalog.Vocabulary).Database;
        var own = StandardsReader.Read(Repository.PathOf("migrations-sample/standards.yaml"), "standards.yaml", RuleCatalog.Vocabulary).Database;
        found.Roles.ShouldBe(own.Roles);
        found.Naming.Tables.ShouldBe(own.Naming.Tables);
        found.Naming.Exceptions.ShouldBe(own.Naming.Exceptions, ignoreOrder: true);
        found.Naming.BooleanPrefixes.ShouldBe(own.Naming.BooleanPrefixes);
        found.PrimaryKey!.Types.ShouldBe(own.PrimaryKey!.Types);
        found.PrimaryKey.DefaultRequired.ShouldBe(own.PrimaryKey.DefaultRequired);
        found.RowLevelSecurity!.Schemas.ShouldBe(own.RowLevelSecurity!.Schemas);
        found.RequiredColumns.Select(column => column.Name).ShouldBe([.. own.RequiredColumns.Select(column => column.Name), "organization_id"], ignoreOrder: true);

        var check = await DbQualityTool.RunAsync("check", folder);
        check.ExitCode.ShouldBe(0, check.Output);
        check.Output.ShouldContain("Passed: 0 errors");
    }
}
