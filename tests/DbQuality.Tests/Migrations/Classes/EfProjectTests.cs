using DbQuality.Migrations.EfMigrations;

namespace DbQuality.Tests.Migrations.Classes;

public sealed class EfProjectTests : IDisposable
{
    private const string Migration = "using Microsoft.EntityFrameworkCore.Migrations;\npublic partial class Init : Migration { protected override void Up(MigrationBuilder migrationBuilder) { } }";

    private readonly ProjectFolder project = new();

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData(Migration)]
    [InlineData("class Init : Microsoft.EntityFrameworkCore.Migrations.Migration { void Up(MigrationBuilder b) { } }")]
    [InlineData("class Init\n    : OfOurTeam, Migration\n{ void Up(MigrationBuilder b) { } }")]
    public void A_project_that_has_a_migration_class_is_EF_Cores(string source)
    {
        project.Write("Migrations/20260105090000_Init.cs", source);
        IsEfCore().ShouldBeTrue();
    }

    [Theory]
    [InlineData("[FluentMigrator.Migration(1)] class Init : Migration { public override void Up() { Create.Table(\"a\"); } }")]
    [InlineData("static class Extensions { public static void AddAudit(this MigrationBuilder builder) { } }")]
    [InlineData("class Table { string Migration; MigrationBuilder builder; }")]
    public void What_is_no_migration_class_of_EF_Core_makes_none(string source)
    {
        project.Write("Init.cs", source);
        IsEfCore().ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"npgsql.entityframeworkcore.postgresql/10.0.0\": {", true)]
    [InlineData("\"Microsoft.EntityFrameworkCore.SqlServer/10.0.0\": {", false)]
    public void What_was_restored_says_whether_it_is_for_PostgreSQL(string package, bool isEfCore)
    {
        project.Write("Init.cs", Migration).Write("obj/project.assets.json", "{ \"libraries\": { " + package + " } } }");
        IsEfCore().ShouldBe(isEfCore);
    }

    [Fact]
    public void What_a_build_says_was_restored_goes_before_what_lies_in_obj()
    {
        project.Write("Init.cs", Migration).Write("obj/project.assets.json", "{}").Write("artifacts/obj/project.assets.json", "Npgsql.EntityFrameworkCore.PostgreSQL/9.0.4");
        IsEfCore().ShouldBeFalse();
        IsEfCore(Path.Combine(project.Directory, "artifacts/obj/project.assets.json")).ShouldBeTrue();
    }

    [Fact]
    public void A_source_without_end_and_without_braces_is_looked_through_in_no_time()
    {
        project.Write("Init.cs", "MigrationBuilder " + string.Concat(Enumerable.Repeat("class a : b ", 500_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        IsEfCore().ShouldBeFalse();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private bool IsEfCore(string? assets = null) => EfProject.Is(project.Directory, assets, TestContext.Current.CancellationToken);
}
