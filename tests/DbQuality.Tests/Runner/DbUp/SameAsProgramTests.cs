using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Migrations;
using DbQuality.Migrations.Plan;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbUp.Engine;
using DbUp.Engine.Sorters;
using DbUp.Support;
using Npgsql;

namespace DbQuality.Tests.Runner.DbUp;

/// <summary>The runner does what a program with DbUp does, in databases of their own and in the same one.</summary>
[NeedsPostgres]
public sealed class SameAsProgramTests
{
    public static TheoryData<string, string, TransactionMode> Deployments
    {
        get
        {
            var data = new TheoryData<string, string, TransactionMode>();
            foreach (var mode in Enum.GetValues<TransactionMode>())
            {
                data.Add("create table a (); create table b ();", "insert into a default values; create table c ();", mode);
                data.Add("create table a ();", "create table b ();\ncreate table a ();\ncreate table c ();", mode);
                data.Add("create table a (b int);", "create index concurrently on a (b);", mode);
                data.Add("create function f() returns int begin atomic select 1; select 2; end;", "create table a ();", mode);
                data.Add("create table a (b int primary key, c int references a deferrable initially deferred);", "insert into a values (1, 2);\ncreate table d ();", mode);
                data.Add("create type e as enum ('x'); create table a (b e);", "alter type e add value 'y'; insert into a values ('y');", mode);
                data.Add("-- nothing but a comment", ";;", mode);
                data.Add("select pg_catalog.set_config('search_path', '', false);", "create table public.a ();", mode);
                data.Add("create view applied as select scriptname from schemaversions; grant select on schemaversions to public;", "create table a ();", mode);
                data.Add("create table schemaversions (a int);", "create table a ();", mode);
                data.Add("drop schema public cascade; create schema public;", "create table a ();", mode);
                data.Add("create table a ();", "drop table schemaversions;", mode);
                data.Add("delete from schemaversions; create table a ();", "create table b (c int) partition by range (c); create table b1 partition of b default;", mode);
                data.Add("create schema app; create table app.a (b int primary key, c text not null default 'x' check (c <> ''));", "alter table app.a add d timestamptz; comment on table app.a is 'A.';", mode);
                data.Add("create table a (b text); insert into a values ('it''s; x'), (E'\\';'), ($x$;$x$);", "do $$ begin create table b (); end $$", mode);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Deployments))]
    public async Task A_deployment_leaves_what_the_program_leaves(string first, string second, TransactionMode mode)
    {
        await using var ours = await TestDatabase.CreateAsync();
        await using var theirs = await TestDatabase.CreateAsync();
        var plan = Plans.Of(first, second);

        var result = await ours.RunDbUpAsync(plan, mode);
        var program = theirs.RunProgram(plan, mode);

        result.Problems.All(problem => problem.Severity != DbQuality.Text.Severity.Error).ShouldBe(program.Successful, string.Join('\n', result.Described()));
        (await ours.LeftAsync()).ShouldBe(await theirs.LeftAsync());
        CatalogDifference.Between(await CatalogAsync(theirs), await CatalogAsync(ours)).ShouldBeEmpty();
        if (!program.Successful) result.Problems[^1].Script!.Name.ShouldBe(program.ErrorScript.Name);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task A_deployment_of_run_always_scripts_alone_leaves_what_the_program_leaves(TransactionMode mode)
    {
        await using var ours = await TestDatabase.CreateAsync();
        await using var theirs = await TestDatabase.CreateAsync();
        var plan = new MigrationPlan([new Stage("main", [Plans.Script("1.sql", "create or replace view v as select 1 as a;", kind: RunKind.Always)])]);

        (await ours.RunDbUpAsync(plan, mode)).Described().ShouldBeEmpty();
        theirs.RunProgram(plan, mode).Successful.ShouldBeTrue();

        CatalogDifference.Between(await CatalogAsync(theirs), await CatalogAsync(ours)).ShouldBeEmpty();
        (await ours.LeftAsync()).ShouldBe(await theirs.LeftAsync());
    }

    public static TheoryData<TransactionMode> Modes => [.. Enum.GetValues<TransactionMode>()];

    [Fact]
    public async Task A_program_finds_nothing_to_do_after_the_runner()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("create table a ();", "create table b ();");
        (await database.RunDbUpAsync(plan)).Scripts.Select(run => run.Applied).ShouldBe([true, true]);

        var program = database.RunProgram(plan);
        program.Successful.ShouldBeTrue();
        program.Scripts.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_runner_finds_nothing_to_do_after_a_program()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("create table a ();", "create table b ();");
        database.RunProgram(plan).Scripts.Count().ShouldBe(2);

        var result = await database.RunDbUpAsync(plan);
        result.Problems.ShouldBeEmpty();
        result.Scripts.ShouldBeEmpty();
    }

    [Fact]
    public void The_plan_of_embedded_scripts_is_in_the_order_of_the_engine()
    {
        using var project = new ProjectFolder();
        string[] names = ["App.b.1.sql", "App.a-b.1.sql", "App.a.10.sql", "App.a.9.sql", "App.B.1.sql", "App.a_b.1.sql"];
        project.With([.. names.Select((_, i) => $"{i % 2}/{i}.sql")]);
        var embedded = names.Select((name, i) => new ScriptFile(Path.Combine(project.Directory, $"{i % 2}/{i}.sql")) { Name = name, IsEmbedded = true }).ToList();
        ShouldBeInOrder(PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory, Scripts = embedded }));
    }

    [Fact]
    public void The_plan_of_stages_is_in_the_order_of_the_engine()
    {
        using var project = new ProjectFolder().With(
            "migrations/0.sql", "migrations/a/1.sql", "migrations/a-b/1.sql", "migrations/a_b/1.sql", "migrations/a/sub/1.sql", "migrations/a/sub-x/1.sql",
            "migrations/post-deploy/1.sql", "migrations/pre-deploy/1.sql", "migrations/data/2.sql", "migrations/data/10.sql");
        ShouldBeInOrder(PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory }));
    }

    private static async Task<DatabaseCatalog> CatalogAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
    }

    private static void ShouldBeInOrder(MigrationPlan plan)
    {
        var scripts =
            from stage in plan.Stages
            from script in stage.Scripts
            select new SqlScript(script.Name, "", new SqlScriptOptions { RunGroupOrder = stage.Group });
        var names = plan.Scripts.Select(script => script.Name).ToList();
        new DefaultScriptSorter().Sort(scripts.Reverse(), new ScriptNameComparer(StringComparer.Ordinal)).Select(script => script.Name).ShouldBe(names);
        names.Count.ShouldBeGreaterThan(5);
    }
}
