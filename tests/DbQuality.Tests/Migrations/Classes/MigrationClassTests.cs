using DbQuality.Migrations.EfMigrations;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;

namespace DbQuality.Tests.Migrations.Classes;

/// <summary>A statement that EF Core has sent is known by the call in the C# migration that made it.</summary>
public sealed class MigrationClassTests : IDisposable
{
    private readonly ProjectFolder project = new();

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("migrationBuilder.CreateTable(name: \"Books\", schema: \"shop\", columns: table => new { Id = table.Column<int>() });", "CREATE TABLE shop.\"Books\" (\n    \"Id\" integer NOT NULL\n);")]
    [InlineData("migrationBuilder.DropTable(\"Books\");", "DROP TABLE \"Books\";")]
    [InlineData("migrationBuilder.RenameTable(name: \"Books\", newName: \"Volumes\");", "ALTER TABLE \"Books\" RENAME TO \"Volumes\";")]
    [InlineData("migrationBuilder.AddColumn<string>(name: \"Isbn\", table: \"Books\", nullable: true);", "ALTER TABLE \"Books\" ADD \"Isbn\" text;")]
    [InlineData("migrationBuilder.AddColumn<string>(\"Isbn\", \"Books\", \"character varying(17)\");", "ALTER TABLE \"Books\" ADD \"Isbn\" character varying(17);")]
    [InlineData("migrationBuilder.AlterColumn<string>(name: \"Isbn\", table: \"Books\");", "ALTER TABLE \"Books\" ALTER COLUMN \"Isbn\" SET NOT NULL;")]
    [InlineData("migrationBuilder.AlterColumn<string>(name: \"Isbn\", table: \"Books\");", "UPDATE \"Books\" SET \"Isbn\" = '' WHERE \"Isbn\" IS NULL;")]
    [InlineData("migrationBuilder.CreateIndex(name: \"IX_Books_Isbn\", table: \"Books\", column: \"Isbn\").Annotation(\"Npgsql:CreatedConcurrently\", true);", "CREATE INDEX CONCURRENTLY \"IX_Books_Isbn\" ON \"Books\" (\"Isbn\");")]
    [InlineData("migrationBuilder.DropIndex(name: \"IX_Books_Isbn\", table: \"Books\");", "DROP INDEX \"IX_Books_Isbn\";")]
    [InlineData("migrationBuilder.RenameIndex(name: \"a\", table: \"Books\", newName: \"b\");", "ALTER INDEX a RENAME TO b;")]
    [InlineData("migrationBuilder.AddForeignKey(name: \"FK_a\", table: \"Books\", column: \"AuthorId\", principalTable: \"Authors\");", "ALTER TABLE \"Books\" ADD CONSTRAINT \"FK_a\" FOREIGN KEY (\"AuthorId\") REFERENCES \"Authors\" (\"Id\");")]
    [InlineData("migrationBuilder.EnsureSchema(name: \"shop\");", "DO $EF$ BEGIN IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'shop') THEN CREATE SCHEMA shop; END IF; END $EF$;")]
    [InlineData("migrationBuilder.AlterDatabase().Annotation(\"Npgsql:Enum:mood\", \"sad,ok\");", "CREATE TYPE mood AS ENUM ('sad', 'ok');")]
    [InlineData("migrationBuilder.AlterDatabase().Annotation(\"Npgsql:Enum:shop.mood\", \"sad,ok\");", "CREATE TYPE shop.mood AS ENUM ('sad', 'ok');")]
    [InlineData("migrationBuilder.InsertData(table: \"Books\", column: \"Id\", value: 1);", "INSERT INTO \"Books\" (\"Id\") VALUES (1);")]
    [InlineData("migrationBuilder.Sql(Create + \" int);\"); } const string Create = \"create table t (a\"; void Other() {", "create  table t (a int)")]
    [InlineData("migrationBuilder.AddAuditTrigger(\"Books\");", "CREATE TRIGGER audit AFTER INSERT ON \"Books\" EXECUTE FUNCTION audit();")]
    public void Each_operation_is_known_by_its_names_and_its_kind(string call, string sent)
    {
        Write("20260101000000_One.cs", "One", "migrationBuilder.DropSequence(\"other\");\n        " + call);
        Places(sent).ShouldBe(["20260101000000_One.cs(7,9)"], call);
    }

    [Theory]
    [InlineData("CREATE TABLE \"__EFMigrationsHistory\" (\"MigrationId\" text);")]
    [InlineData("CREATE TABLE other.\"Books\" (\"Id\" integer);")]
    [InlineData("CREATE INDEX \"Books\" ON t (a);")]
    public void What_no_call_makes_has_no_place(string sent)
    {
        Write("20260101000000_One.cs", "One", "migrationBuilder.CreateTable(name: \"Books\", schema: \"shop\", columns: table => new { Id = table.Column<int>() });");
        Places(sent).ShouldBe([null]);
    }

    [Fact]
    public void A_column_and_a_constraint_have_places_of_their_own()
    {
        Write("20260101000000_One.cs", "One", """
            migrationBuilder.CreateTable(
                        name: "Books",
                        columns: table => new
                        {
                            Id = table.Column<int>(type: "integer", nullable: false),
                            LongTitle = table.Column<string>(name: "Long Title", type: "text", nullable: false)
                        },
                        constraints: table =>
                        {
                            table.PrimaryKey("PK_Books", x => x.Id);
                            table.ForeignKey(
                                name: "FK_Books",
                                column: x => x.Id,
                                principalTable: "Authors");
                        });
            """);
        var source = Finder().Find("CREATE TABLE \"Books\" (\"Id\" integer)")[0].Source.ShouldNotBeNull();
        new[] { "Id", "Long Title", "PK_Books", "FK_Books", "other" }.Select(part => $"{part} {source.At(part).Span}").ShouldBe(
        [
            "Id 20260101000000_One.cs(10,17)", "Long Title 20260101000000_One.cs(11,17)", "PK_Books 20260101000000_One.cs(15,17)",
            "FK_Books 20260101000000_One.cs(16,17)", "other 20260101000000_One.cs(6,9)",
        ]);
    }

    [Theory]
    [InlineData("\"\"\"\n            create table a (\n              b int);\n\n            create view c as\n            select 1;\n            \"\"\"", "(7,13)-(8,21)", "(10,13)-(11,21)")]
    [InlineData("@\"create table a (\n  b int); create view c as select 1\"", "(6,32)-(7,9)", "(7,11)-(7,36)")]
    [InlineData("\"create table a (b int);\" + \"create view c as select 1\"", "(6,31)-(6,53)", "(6,59)-(6,84)")]
    [InlineData("\"create table a (\\n b int); create view c as select 1\"", "(6,31)-(6,56)", "(6,58)-(6,83)")]
    public void The_statements_of_written_sql_are_known_by_their_own_lines(string literal, string table, string view)
    {
        Write("20260101000000_One.cs", "One", $"migrationBuilder.Sql({literal});");
        Finder().Find("create table a (b int); create view c as select 1;").Select(found => found.Source!.Span)
            .Select(span => $"({span.Line},{span.Column})-({span.EndLine},{span.EndColumn})").ShouldBe([table, view]);
    }

    [Theory]
    [InlineData("\"\"\"\n            create table a (\n              b nothing);\n            \"\"\"", "(8,17)-(8,24)")]
    [InlineData("@\"create table a (\n  b nothing)\"", "(7,5)-(7,12)")]
    [InlineData("\"create table a (\\n  b nothing)\"", "(6,53)-(6,60)")]
    public void The_word_that_the_server_refuses_is_known_in_written_sql(string literal, string place)
    {
        Write("20260101000000_One.cs", "One", $"migrationBuilder.Sql({literal});");
        const string Sent = "create table a (\n  b nothing)";
        var source = Finder().Find(Sent)[0].Source.ShouldNotBeNull();
        var offset = Sent.IndexOf("nothing", StringComparison.Ordinal);
        var span = new FailureLocator(new MigrationPlan([])).Locate(source, new ServerError("42704", "type \"nothing\" does not exist"), offset);
        $"({span.Line},{span.Column})-({span.EndLine},{span.EndColumn})".ShouldBe(place);
    }

    [Fact]
    public void Migrations_follow_their_ids_and_the_way_back_is_no_part_of_them()
    {
        const string Again = "migrationBuilder.CreateTable(name: \"Books\", columns: table => new { Id = table.Column<int>() });\n        migrationBuilder.DropTable(name: \"Books\");";
        Write("B.cs", "First", Again);
        project.Write("B.Designer.cs", "[DbContext(typeof(Shop))]\n[Migration(\"20260101000000_First\")]\npartial class First { }");
        Write("A.cs", "Second", "migrationBuilder.CreateTable(name: \"Books\", columns: table => new { Id = table.Column<int>() });", "[Migration(\"20260102000000_Second\")]");
        project.Write("bin/C.cs", File.ReadAllText(Path.Combine(project.Directory, "A.cs")));

        Places("CREATE TABLE \"Books\" (\"Id\" integer); DROP TABLE \"Books\"; CREATE TABLE \"Books\" (\"Id\" integer);").ShouldBe(["B.cs(6,9)", "B.cs(7,9)", "A.cs(6,9)"]);
        MigrationClasses.Read(project.Directory, TestContext.Current.CancellationToken).Select(one => one.Script.Name).ShouldBe(["20260101000000_First", "20260102000000_Second"]);
    }

    [Fact]
    public void A_column_that_is_added_and_then_altered_is_known_by_the_call_that_did_it()
    {
        Write("20260101000000_One.cs", "One", """
            migrationBuilder.AddColumn<int>(name: "a", table: "t");
                    migrationBuilder.AlterColumn<int>(name: "a", table: "t");
                    migrationBuilder.DropColumn(name: "a", table: "t");
            """);
        Places("ALTER TABLE t ADD a int; ALTER TABLE t ALTER COLUMN a TYPE bigint; ALTER TABLE t ALTER COLUMN a SET NOT NULL; ALTER TABLE t DROP COLUMN a;")
            .ShouldBe(["20260101000000_One.cs(6,9)", "20260101000000_One.cs(7,9)", "20260101000000_One.cs(7,9)", "20260101000000_One.cs(8,9)"]);
    }

    [Fact]
    public void A_comment_ignores_a_rule_for_the_call_that_follows_or_holds_it()
    {
        Write("20260101000000_One.cs", "One", """
            // dbquality:ignore DBQ202 it is a log
                    migrationBuilder.CreateTable(
                        name: "Books",
                        columns: table => new
                        {
                            // dbquality:ignore DBQ206, DBQ104 local times
                            Id = table.Column<int>()
                        });
                    // An ordinary comment.
                    // dbquality:ignore DBQ101 nothing follows
            """);
        MigrationClasses.Read(project.Directory, TestContext.Current.CancellationToken).ShouldHaveSingleItem().Script.Ignores
            .Select(ignore => $"{ignore.Rule} '{ignore.Reason}' {ignore.StatementIndex} {ignore.Location}").ShouldBe(
            [
                "DBQ202 'it is a log' 0 20260101000000_One.cs(6,9)", "DBQ206 'local times' 0 20260101000000_One.cs(11,17)",
                "DBQ104 'local times' 0 20260101000000_One.cs(11,17)", "DBQ101 'nothing follows' -1 20260101000000_One.cs(15,9)",
            ]);
    }

    private StatementFinder Finder() => new(new MigrationPlan([]) { Classes = MigrationClasses.Read(project.Directory, TestContext.Current.CancellationToken) });

    private IReadOnlyList<string?> Places(string sent) => [.. Finder().Find(sent).Select(found => found.Source?.Span.ToString())];

    /// <summary>A migration whose first statement stands in line 6, column 9.</summary>
    private void Write(string file, string name, string statements, string attribute = "") => project.Write(file, $$"""
        using Microsoft.EntityFrameworkCore.Migrations;
        {{attribute}}
        public partial class {{name}} : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder) {
                {{statements}}
            }

            protected override void Down(MigrationBuilder migrationBuilder)
            {
                migrationBuilder.DropTable(name: "Books"); migrationBuilder.DropIndex("a");
            }
        }
        """);
}
