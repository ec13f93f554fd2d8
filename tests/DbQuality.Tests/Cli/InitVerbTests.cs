using System.Text.RegularExpressions;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Standards.Schema;
using DbQuality.Text;

namespace DbQuality.Tests.Cli;

[NeedsPostgres]
public sealed partial class InitVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dbquality-init-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Init_writes_a_standards_file_that_states_the_defaults()
    {
        var run = await DbQualityTool.RunAsync("init", folder);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Put your scripts below migrations/");
        var standards = Read(await WrittenAsync());
        standards.Profile.ShouldBe(Profile.Recommended);
        standards.Version.ShouldBe(StandardsReader.NewestVersion);
        var defaults = new NamingStandards();
        standards.Database.Naming.Tables.ShouldBe(defaults.Tables);
        standards.Database.Naming.Columns.ShouldBe(defaults.Columns);
        standards.Database.Naming.BooleanPrefixes.ShouldBe(defaults.BooleanPrefixes);
        standards.Database.Naming.TimestampSuffixes.ShouldBe(defaults.TimestampSuffixes);
        standards.Database.Naming.DateSuffixes.ShouldBe(defaults.DateSuffixes);
        standards.Database.RequiredColumns.ShouldBeEmpty();
        standards.Database.PrimaryKey.ShouldBeNull();
        standards.Waivers.ShouldBeEmpty();
        standards.Rules.ShouldBeEmpty();
    }

    [Fact]
    public async Task Init_writes_one_file_whose_first_line_names_the_schema_of_this_version_by_its_public_address()
    {
        (await DbQualityTool.RunAsync("init", folder)).ExitCode.ShouldBe(0);
        Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).ShouldBe(["standards.yaml"]);
        (await WrittenAsync()).ShouldStartWith($"# yaml-language-server: $schema={StandardsSchema.Address}\n");
        // The version's tag has the file at this place, as this tree has it.
        var version = (await DbQualityTool.RunAsync("--version")).Output.Trim().Split('+')[0];
        StandardsSchema.Address.ShouldBe($"https://raw.githubusercontent.com/dbquality/dbquality/v{version}/{Path.GetRelativePath(Repository.Root, SchemaFile.Path).Replace(Path.DirectorySeparatorChar, '/')}");
    }

    [Fact]
    public async Task Init_writes_the_schema_too_for_who_names_a_file_for_it_and_refers_to_that()
    {
        var run = await DbQualityTool.RunAsync("init", folder, "--schema", "editor/standards.schema.json");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("editor/standards.schema.json.\n");
        (await WrittenAsync()).ShouldStartWith("# yaml-language-server: $schema=./editor/standards.schema.json\n");
        (await ReadAsync("editor/standards.schema.json")).ShouldBe(await File.ReadAllTextAsync(SchemaFile.Path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("notes.json", "there already, and is no copy of the schema")]
    [InlineData("standards.yaml", "the standards file")]
    public async Task A_schema_replaces_an_older_one_and_nothing_else(string name, string because)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.json"), "{}", TestContext.Current.CancellationToken);
        (await DbQualityTool.RunAsync("init", folder, "--schema", name)).ShouldBe(
            new ToolRun(3, "", $"dbquality: error DBQ006: {name} is not written: it is {because}. Name another file for the schema.\n"));
        (await ReadAsync("notes.json")).ShouldBe("{}");
        File.Exists(Path.Combine(folder, "standards.yaml")).ShouldBeFalse();

        await DbQualityTool.RunAsync("schema", "--output", Path.Combine(folder, "old.json"));
        (await DbQualityTool.RunAsync("init", folder, "--schema", "old.json")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Schema_prints_the_schema_that_ships()
    {
        var run = await DbQualityTool.RunAsync("schema");
        run.ShouldBe(new ToolRun(0, (await File.ReadAllTextAsync(SchemaFile.Path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), ""));
    }

    [Fact]
    public async Task Every_example_in_the_comments_is_valid_when_its_comment_sign_is_taken_away()
    {
        await DbQualityTool.RunAsync("init", folder);
        var standards = Read(CommentedExample().Replace(await WrittenAsync(), "$1$2"));
        standards.Database.Postgres.ShouldBe([17]);
        standards.Database.Schemas.ShouldBe(["public"]);
        standards.Database.Extensions.ShouldBe(["pg_trgm"]);
        standards.Database.Roles.ShouldBe(["app_user"]);
        standards.Database.RunAs.ShouldBe(RunAs.Superuser);
        standards.Database.Exclude.Match("public", "legacy_users").ShouldBeTrue();
        standards.Database.RequiredColumns.Select(column => column.Name).ShouldBe(["created_at", "updated_at"]);
        standards.Database.PrimaryKey.ShouldNotBeNull().Types.ShouldBe(["uuid"]);
        standards.Database.DeleteStrategy.ShouldNotBeNull().SoftByDefault.ShouldBeTrue();
        standards.Database.RowLevelSecurity.ShouldNotBeNull().Schemas.ShouldBe(["public"]);
        standards.Database.LookupTables.Match("public", "countries").ShouldBeTrue();
        standards.Rules.ShouldHaveSingleItem().Value.Severity.ShouldBe(Severity.Warning);
        standards.Waivers.ShouldHaveSingleItem().RuleId.ShouldBe("DBQ202");
    }

    [Fact]
    public async Task Init_never_overwrites_a_standards_file()
    {
        var file = Path.Combine(folder, "standards.yaml");
        await File.WriteAllTextAsync(file, "version: 1\n", TestContext.Current.CancellationToken);
        var run = await DbQualityTool.RunAsync("init", folder);
        run.ShouldBe(new ToolRun(2, "", $"{file}(1,1): error DBQ010: standards.yaml is there already. Edit it, or remove it and run init again.\n"));
        (await WrittenAsync()).ShouldBe("version: 1\n");
    }

    [Fact]
    public async Task Init_states_the_habits_of_the_migrations_that_are_there()
    {
        await WriteScriptAsync("""
            create table person (id bigint generated always as identity primary key, created_at timestamptz not null);
            create table invoice (id bigint generated always as identity primary key, created_at timestamptz not null);
            create table invoice_line (id bigint generated always as identity primary key, created_at timestamptz not null);
            """);
        var run = await DbQualityTool.RunAsync("init", folder);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldEndWith($"Check the migrations against it: dbquality check {folder}\n");
        var database = Read(await WrittenAsync()).Database;
        database.Naming.Tables.ShouldBe(NameStyle.SnakeCaseSingular);
        database.PrimaryKey.ShouldNotBeNull().ShouldSatisfyAllConditions(key => key.Types.ShouldBe(["bigint"]), key => key.DefaultRequired.ShouldBeTrue());
        database.RequiredColumns.Select(column => (column.Name, column.Type)).ShouldBe([("id", "bigint"), ("created_at", "timestamp with time zone")]);
    }

    [Fact]
    public async Task Init_makes_the_roles_that_the_scripts_miss_and_states_them()
    {
        await WriteScriptAsync("""
            create table orders (id uuid primary key default gen_random_uuid());
            create table carts (id uuid primary key default gen_random_uuid());
            create table items (id uuid primary key default gen_random_uuid());
            grant select on orders to app_user;
            grant select on carts to "Reports";
            """);
        var run = await DbQualityTool.RunAsync("init", folder);
        run.ExitCode.ShouldBe(0, run.Error);
        var text = await WrittenAsync();
        text.ShouldContain("  # The scripts need these roles, and could not make them themselves.\n  roles: [app_user, Reports]\n");
        text.ShouldContain("  # All 3 tables.\n    - id: uuid\n".Replace("  # All", "    # All", StringComparison.Ordinal));
        (await DbQualityTool.RunAsync("check", folder)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Init_writes_the_defaults_and_says_why_where_a_script_fails()
    {
        await WriteScriptAsync("create table a (id uuid primary key);\ncreate tabel b ();");
        var run = await DbQualityTool.RunAsync("init", folder);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("migrations/0001.sql(2,8): warning DBQ701: The migrations could not be looked at, so the file holds the defaults: ");
        Read(await WrittenAsync()).Database.PrimaryKey.ShouldBeNull();
    }

    [Theory]
    [InlineData("--transaction", "none", "")]
    [InlineData("--transaction", "single", "warning DBQ701")]
    [InlineData("--run-as", "superuser", "")]
    public async Task Init_runs_the_scripts_as_the_options_of_check_say(string option, string value, string said)
    {
        await WriteScriptAsync("create table a (id uuid primary key);\ncreate index concurrently on a (id);");
        var run = await DbQualityTool.RunAsync("init", folder, option, value);
        run.ExitCode.ShouldBe(0);
        run.Error.Contains("warning", StringComparison.Ordinal).ShouldBe(said.Length > 0, run.Error);
        run.Error.ShouldContain(said);
    }

    [Fact]
    public async Task Init_of_a_folder_that_is_not_there_is_a_usage_error()
    {
        var run = await DbQualityTool.RunAsync("init", Path.Combine(folder, "nowhere"));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("dbquality: error DBQ011: There is no ");
    }

    private async Task WriteScriptAsync(string sql)
    {
        var scripts = Directory.CreateDirectory(Path.Combine(folder, "migrations")).FullName;
        await File.WriteAllTextAsync(Path.Combine(scripts, "0001.sql"), sql, TestContext.Current.CancellationToken);
    }

    private Task<string> WrittenAsync() => ReadAsync("standards.yaml");

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken);

    private static TeamStandards Read(string text) => StandardsReader.Parse(text, "standards.yaml", RuleCatalog.Vocabulary);

    // A comment whose text is a key or a list item; prose has neither.
    [GeneratedRegex(@"^( *)# ( *(?:(?!yaml-)[a-z_-]+:(?: |$)|- ).*)$", RegexOptions.Multiline)]
    private static partial Regex CommentedExample();
}
