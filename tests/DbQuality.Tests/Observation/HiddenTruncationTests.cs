using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;

namespace DbQuality.Tests.Observation;

/// <summary>A table that is emptied by a function, whatever calls it.</summary>
[NeedsPostgres]
public sealed class HiddenTruncationTests
{
    private const string Before =
        """
        create table t (id int primary key);
        insert into t values (1);
        create table other (id int);
        insert into other values (1);
        create function empty_t() returns int language plpgsql as $$ begin truncate t; return 1; end $$;
        create function quiet(int) returns int immutable language plpgsql as $$ begin return public.empty_t(); end $$;
        create function fired() returns trigger language plpgsql as $$ begin perform public.empty_t(); return null; end $$;
        create function version() returns int language sql as $$ select public.empty_t() $$;
        create procedure emptied() language plpgsql as $$ begin truncate public.t; commit; end $$;
        create table fires (id int);
        create trigger fires after insert on fires for each row execute function fired();
        create table later (id int);
        create constraint trigger later after insert on later deferrable initially deferred for each row execute function fired();
        create table filled (id int default empty_t());
        create table ruled (id int);
        create rule ruled as on insert to ruled do also select empty_t();
        create view looked as select empty_t() as one;
        create materialized view kept as select empty_t() as one with no data;
        create table checked (id int);
        insert into checked values (1);
        create domain doubtful as int check (quiet(value) > 0);
        """;

    public static TheoryData<string, int> Forms => new()
    {
        { "truncate t;", 1 },
        { "insert into other select empty_t();", 1 },
        { "insert into other values (empty_t());", 1 },
        { "insert into other values (1::doubtful);", 1 },
        { "update other set id = empty_t();", 1 },
        { "delete from other where empty_t() = 1;", 1 },
        { "merge into other using (select empty_t() as id) s on false when not matched then insert values (s.id);", 1 },
        { "with gone as (select empty_t() as id) insert into other select id from gone;", 1 },
        { "insert into fires values (1);", 1 },
        { "insert into filled default values;", 1 },
        { "insert into ruled values (1);", 1 },
        { "begin; insert into later values (1); commit;", 3 },
        { "begin; insert into later values (1); set constraints all immediate; commit;", 3 },
        { "call emptied();", 1 },
        { "do $$ begin perform empty_t(); end $$;", 1 },
        { "do $$ begin perform empty_t(); commit; end $$;", 1 },
        { "do $$ begin call emptied(); end $$;", 1 },
        { "create table made as select empty_t() as id;", 1 },
        { "select empty_t() as id into made;", 1 },
        { "create materialized view made as select empty_t() as id;", 1 },
        { "refresh materialized view kept;", 1 },
        { "explain analyze select empty_t();", 1 },
        { "explain analyze create table made as select empty_t() as id;", 1 },
        { "begin; declare c cursor for select empty_t(); fetch c; commit;", 3 },
        { "begin; declare c cursor for select empty_t(); move c; commit;", 3 },
        { "prepare p as select empty_t(); execute p;", 2 },
        { "values (empty_t());", 1 },
        { "table looked;", 1 },
        { "select * from looked;", 1 },
        { "select public.version();", 1 },
        { "create index on checked (quiet(id));", 1 },
        { "alter table checked add check (quiet(id) > 0);", 1 },
        { "alter table checked alter id type bigint using empty_t();", 1 },
        { "alter table checked add column two int default empty_t();", 1 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_table_that_a_function_empties_is_seen_at_the_statement_that_runs_it(string script, int statement)
    {
        await using var seen = await Observed.RunAsync(Before, script);
        seen.Run.Described().ShouldBeEmpty();
        Truncations(seen).ShouldBe([$"2.{statement} Truncated table public.t old"]);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(18)]
    public async Task It_is_seen_in_other_versions(int version)
    {
        await using var seen = await Observed.RunAsync(version, TransactionMode.Script, Before, "select 1; insert into fires values (1);");
        seen.Run.Described().ShouldBeEmpty();
        Truncations(seen).ShouldBe(["2.2 Truncated table public.t old"]);
    }

    [Fact]
    public async Task It_is_seen_among_thousands_of_rows_in_the_script_that_does_it()
    {
        var rows = string.Concat(Enumerable.Range(0, 230).Select(row => $"insert into fires values ({row}); "));
        await using var seen = await Observed.RunAsync(Before + " drop trigger fires on fires;" +
            "create function once() returns trigger language plpgsql as $$ begin if new.id = 57 then perform public.empty_t(); end if; return null; end $$;" +
            "create trigger fires after insert on fires for each row execute function once();", rows, "select 1;");
        seen.Run.Described().ShouldBeEmpty();
        Truncations(seen).ShouldBe(["2.101 Truncated table public.t old"]);
    }

    [Fact]
    public async Task What_copies_all_rows_into_another_file_loses_none()
    {
        await using var seen = await Observed.RunAsync(
            "create table t (id int primary key, name varchar(5)); insert into t values (1); create table o (id int);",
            """
            cluster t using t_pkey;
            vacuum full t;
            reindex table t;
            alter table t alter name type text, alter id type bigint;
            alter table t set unlogged;
            alter table t set logged;
            create table own (id int);
            insert into own values (1);
            truncate own;
            do $$ begin cluster t; end $$;
            select count(*) from t;
            """);
        seen.Run.Described().ShouldBeEmpty();
        Truncations(seen).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_marks_it_is_seen_without_a_place_and_a_TRUNCATE_by_its_text()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("create table t (id int); create table o (id int); create table own (id int); truncate own;", "truncate o;");
        var observer = await Observer.InstallAsync(database.AdministratorConnectionString, plan, TestContext.Current.CancellationToken);
        foreach (var sql in new[]
        {
            "create table t (id int)", "create table o (id int)", "create table own (id int)", "truncate own", "truncate o", "do $$ begin truncate t; end $$",
        }) await database.ExecuteAsync(sql);
        var observations = await Observed.ReadAsync(database, observer);
        observations.Statements.SelectMany(trace => trace.Changes.Where(change => change is { Kind: ChangeKind.Truncated, ExistedBeforeScript: true })
            .Select(change => $"{trace.Source?.Span.ToString() ?? "?"} {change.Identity}")).Order(StringComparer.Ordinal).ShouldBe(["2.sql(1,1) public.o", "? public.t"], ignoreOrder: true);
    }

    private static IReadOnlyList<string> Truncations(Observed seen) =>
        [.. seen.Changes().Where(change => change.Contains("Truncated", StringComparison.Ordinal) && change.EndsWith("old", StringComparison.Ordinal))];
}
