using DbQuality.Catalog;
using DbQuality.Cli;
using DbQuality.Observation;
using DbQuality.Rules;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Cli;

public sealed class StandardsInferenceTests
{
    [Fact]
    public async Task A_well_kept_project_finds_its_own_habits_and_obeys_them()
    {
        var catalog = await CatalogOf("""
            create table person (id bigint generated always as identity primary key, created_at timestamptz not null, full_name text);
            create table invoice (id bigint generated always as identity primary key, created_at timestamptz not null, person_id bigint);
            create table invoice_line (id bigint generated always as identity primary key, created_at timestamptz not null, amount numeric(10, 2));
            """);
        var draft = StandardsInference.Of(catalog);
        draft.TableStyle.ShouldBe("snake_case_singular");
        draft.ColumnStyle.ShouldBe("snake_case");
        draft.KeyTypes.ShouldBe(["bigint"]);
        draft.KeysHaveDefaults.ShouldBeTrue();
        draft.RequiredColumns.ShouldBe([("id", "bigint"), ("created_at", "timestamptz")]);
        Violations(catalog, draft, "table-name-style", "column-name-style", "required-columns", "primary-key-type").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_majority_decides_on_names_and_one_table_alone_vetoes_a_required_column()
    {
        var catalog = await CatalogOf("""
            create table "Users" ("Id" uuid primary key default gen_random_uuid(), "FullName" text, "CreatedAt" timestamptz not null);
            create table "Orders" ("Id" uuid primary key, "UserId" uuid not null, "CreatedAt" timestamptz);
            create table order_lines ("Id" uuid primary key, "OrderId" uuid, "CreatedAt" timestamptz not null);
            """);
        var draft = StandardsInference.Of(catalog);
        draft.TableStyle.ShouldBe("PascalCase");
        draft.ColumnStyle.ShouldBe("PascalCase");
        draft.KeysHaveDefaults.ShouldBeFalse();
        draft.RequiredColumns.ShouldBe([("Id", "uuid")]);
    }

    [Fact]
    public async Task Two_tables_are_no_habit()
    {
        var catalog = await CatalogOf("create table a (id uuid primary key); create table b (id uuid primary key);");
        StandardsInference.Of(catalog).ToYaml().ShouldBe(new StandardsDraft().ToYaml());
    }

    [Fact]
    public async Task Key_types_beyond_two_are_no_policy()
    {
        var catalog = await CatalogOf("create table a (id uuid primary key); create table b (id int primary key); create table c (id text primary key);");
        StandardsInference.Of(catalog).KeyTypes.ShouldBeEmpty();
    }

    private static async Task<DatabaseCatalog> CatalogOf(string sql)
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(sql);
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Violations(DatabaseCatalog catalog, StandardsDraft draft, params string[] rules)
    {
        var standards = StandardsReader.Parse(draft.ToYaml(), "standards.yaml", RuleCatalog.Vocabulary);
        var context = new RuleContext { Standards = standards, Catalog = catalog, Observations = Observations.None };
        var verdict = RuleEngine.Judge(context, new RuleSelection { Only = rules, Today = new DateOnly(2026, 1, 1) });
        verdict.Checked.Count.ShouldBe(rules.Length);
        return verdict.Findings.Select(finding => finding.Message);
    }
}
