using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Observation;

[NeedsPostgres]
public sealed class ProvenanceTests
{
    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    public async Task Every_part_of_a_table_is_known_by_the_statement_that_made_it(int version)
    {
        await using var seen = await Observed.RunAsync(version, TransactionMode.None,
            "create table a (id serial primary key, b text, c int generated always as identity);",
            "alter table a add d int default 1, add constraint positive check (d > 0); create index on a (b); alter table a alter b type varchar(20);",
            "comment on table a is 'x'; grant select on a to public; comment on column a.b is 'y';");
        seen.Run.Problems.ShouldBeEmpty();
        seen.Observations.Available.ShouldBeTrue();
        (await seen.RelationAsync("a")).ShouldBe("1.1 2.3");
        (await seen.ColumnAsync("a", "id")).ShouldBe("1.1 1.1");
        (await seen.ColumnAsync("a", "b")).ShouldBe("1.1 2.3");
        (await seen.ColumnAsync("a", "d")).ShouldBe("2.1 2.1");
        (await seen.ConstraintAsync("a", "positive")).ShouldBe("2.1 2.1");
        (await seen.ConstraintAsync("a", "a_pkey")).ShouldBe("1.1 1.1");
        (await seen.RelationAsync("a_pkey")).ShouldBe("1.1 1.1");
        // The server made this index anew for the new type.
        (await seen.RelationAsync("a_b_idx")).ShouldBe("2.2 2.3");
        (await seen.RelationAsync("a_id_seq")).ShouldBe("1.1 1.1");
        (await seen.RelationAsync("a_c_seq")).ShouldBe("1.1 1.1");
    }

    [Theory]
    [InlineData(14)]
    [InlineData(18)]
    public async Task A_constraint_without_a_name_is_at_its_own_words(int version)
    {
        await using var seen = await Observed.RunAsync(version, TransactionMode.None,
            """
            create table other (a int primary key, b int, unique (a, b));
            create table "The Labels" (
            id int check (id > 0) primary key, code text not null unique,
            parcel int references other (a) on delete set null constraint parcel_known check (parcel > 0),
            check (code <> ''), check (parcel > 1), check (id <> parcel), check (parcel <> id),
            unique (code, parcel), exclude using btree (code with =), foreign key (parcel, id) references other (a, b));
            alter table "The Labels"
            add weight int check (weight > 0),
            add unique (weight), add constraint weight_known check (weight < 100);
            """);
        seen.Run.Problems.ShouldBeEmpty();
        (await seen.ConstraintTextsAsync("\"The Labels\"")).ShouldBe(
        [
            "The Labels_id_check: check (id > 0)", "The Labels_pkey: primary key", "The Labels_code_key: unique",
            "The Labels_parcel_fkey: references other (a) on delete set null", "parcel_known: constraint parcel_known check (parcel > 0)",
            "The Labels_code_check: check (code <> '')", "The Labels_parcel_check: check (parcel > 1)",
            "The Labels_check: check (id <> parcel)", "The Labels_check1: check (parcel <> id)",
            "The Labels_code_parcel_key: unique (code, parcel)", "The Labels_code_excl: exclude using btree (code with =)",
            "The Labels_parcel_id_fkey: foreign key (parcel, id) references other (a, b)",
            "The Labels_weight_check: check (weight > 0)", "The Labels_weight_key: add unique (weight)", "weight_known: add constraint weight_known check (weight < 100)",
        ]);
    }

    [Fact]
    public async Task Through_do_blocks_and_functions_the_calling_statement_is_the_origin()
    {
        await using var seen = await Observed.RunAsync(
            "create function make(n text) returns void language plpgsql as $$ begin execute format('create table %I (id int primary key)', n); end $$;",
            "do $$ begin for i in 1..3 loop execute format('create table t%s (id int)', i); end loop; alter table t2 add b int; end $$;\nselect make('f');");
        (await seen.RelationAsync("t1")).ShouldBe("2.1 2.1");
        (await seen.ColumnAsync("t2", "b")).ShouldBe("2.1 2.1");
        (await seen.RelationAsync("f")).ShouldBe("2.2 2.2");
        (await seen.RelationAsync("f_pkey")).ShouldBe("2.2 2.2");
        (await seen.OriginAsync("select 'pg_proc'::regclass, 'make'::regproc, 0")).ShouldBe("1.1 1.1");
    }

    [Fact]
    public async Task A_renamed_object_keeps_its_origin()
    {
        await using var seen = await Observed.RunAsync(
            "create table a (id int primary key, b text);",
            "alter table a rename to z; alter table z rename column b to y; alter index a_pkey rename to z_pkey;");
        // The index's constraint, and so the table, has the new name too.
        (await seen.RelationAsync("z")).ShouldBe("1.1 2.3");
        (await seen.ColumnAsync("z", "y")).ShouldBe("1.1 2.2");
        (await seen.RelationAsync("z_pkey")).ShouldBe("1.1 2.3");
        (await seen.ConstraintAsync("z", "z_pkey")).ShouldBe("1.1 2.3");
    }

    [Fact]
    public async Task If_not_exists_that_did_nothing_does_not_count()
    {
        await using var seen = await Observed.RunAsync(
            "create schema s; create table a (id int primary key, b text); create index i on a (b); create sequence q; create view v as select 1 as x;",
            """
            create schema if not exists s; create table if not exists a (id int); create index if not exists i on a (b);
            alter table a add column if not exists b text; create sequence if not exists q; alter table a drop column if exists nosuch;
            """);
        seen.Run.Problems.ShouldBeEmpty();
        seen.Changes().Where(change => change.StartsWith('2')).ShouldBeEmpty();
        (await seen.RelationAsync("a")).ShouldBe("1.2 1.2");
        (await seen.RelationAsync("i")).ShouldBe("1.3 1.3");
    }

    [Fact]
    public async Task Create_or_replace_changes_what_was_made_before()
    {
        await using var seen = await Observed.RunAsync(
            "create view v as select 1 as x; create function f() returns int language sql as 'select 1';",
            "create or replace view v as select 2 as x, 3 as y; create or replace function f() returns int language sql as 'select 2';");
        (await seen.RelationAsync("v")).ShouldBe("1.1 2.1");
        (await seen.ColumnAsync("v", "y")).ShouldBe("2.1 2.1");
        (await seen.OriginAsync("select 'pg_proc'::regclass, 'f'::regproc, 0")).ShouldBe("1.2 2.2");
    }

    [Fact]
    public async Task An_object_that_was_dropped_and_made_again_is_from_the_second_time()
    {
        await using var seen = await Observed.RunAsync(
            "create table a (id int); create table b (id int primary key, c int);",
            "drop table a; create table a (id int); alter table b drop constraint b_pkey, add constraint b_pkey primary key (c); alter table b drop id; alter table b add id int;");
        (await seen.RelationAsync("a")).ShouldBe("2.2 2.2");
        (await seen.ConstraintAsync("b", "b_pkey")).ShouldBe("2.3 2.3");
        (await seen.RelationAsync("b_pkey")).ShouldBe("2.3 2.3");
        (await seen.ColumnAsync("b", "id")).ShouldBe("2.5 2.5");
        (await seen.RelationAsync("b")).ShouldBe("1.2 2.5");
    }

    [Fact]
    public async Task What_a_parent_hands_down_to_its_partitions_is_from_the_parents_statement()
    {
        await using var seen = await Observed.RunAsync(
            "create table p (id int, at date) partition by range (at); create table p1 partition of p for values from ('2024-01-01') to ('2025-01-01');",
            "alter table p add b int; create index on p (b); alter table p add primary key (id, at);",
            "create table p2 (id int not null, at date not null, b int); alter table p attach partition p2 for values from ('2025-01-01') to ('2026-01-01');",
            "create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger t before insert on p for each row execute function f();");
        seen.Run.Problems.ShouldBeEmpty();
        (await seen.RelationAsync("p1")).ShouldBe("1.2 2.3");
        (await seen.ColumnAsync("p1", "b")).ShouldBe("2.1 2.1");
        (await seen.RelationAsync("p1_b_idx")).ShouldBe("2.2 2.2");
        (await seen.ConstraintAsync("p1", "p1_pkey")).ShouldBe("2.3 2.3");
        (await seen.RelationAsync("p2")).ShouldBe("3.1 3.2");
        (await seen.RelationAsync("p2_b_idx")).ShouldBe("3.2 3.2");
        (await seen.OriginAsync("select 'pg_trigger'::regclass, oid, 0 from pg_trigger where tgrelid = 'p1'::regclass and tgname = 't'")).ShouldBe("4.2 4.2");
    }

    [Fact]
    public async Task Tables_made_from_queries_and_inside_of_create_schema_are_known()
    {
        await using var seen = await Observed.RunAsync(
            "create table a as select 1 as x; select 2 as y into b; create schema s create table t (id int primary key) create view v as select 1 as z; create materialized view m as select 1 as n;");
        (await seen.ColumnAsync("a", "x")).ShouldBe("1.1 1.1");
        (await seen.ColumnAsync("b", "y")).ShouldBe("1.2 1.2");
        (await seen.RelationAsync("s.t_pkey")).ShouldBe("1.3 1.3");
        (await seen.RelationAsync("s.v")).ShouldBe("1.3 1.3");
        (await seen.OriginAsync("select 'pg_namespace'::regclass, 's'::regnamespace, 0")).ShouldBe("1.3 1.3");
        (await seen.ColumnAsync("m", "n")).ShouldBe("1.4 1.4");
    }

    [Fact]
    public async Task A_constraint_using_an_index_is_new_and_its_index_is_not()
    {
        await using var seen = await Observed.RunAsync(
            "create table a (id int not null); create unique index i on a (id);", "alter table a add constraint a_pk primary key using index i;");
        (await seen.ConstraintAsync("a", "a_pk")).ShouldBe("2.1 2.1");
        (await seen.RelationAsync("a_pk")).ShouldBe("1.2 2.1");
        (await seen.RelationAsync("a")).ShouldBe("1.1 2.1");
    }

    [Fact]
    public async Task An_extension_is_known_and_its_members_are_not_the_users()
    {
        await using var seen = await Observed.RunAsync("create extension pg_trgm;", "drop extension pg_trgm; create extension pg_trgm;");
        (await seen.OriginAsync("select 'pg_extension'::regclass, oid, 0 from pg_extension where extname = 'pg_trgm'")).ShouldBe("2.2 2.2");
        (await seen.OriginAsync("select 'pg_proc'::regclass, 'similarity'::regproc, 0")).ShouldBe("unknown");
        seen.Changes().Where(change => change.StartsWith('1')).ShouldBe(["1.1 Created extension pg_trgm"]);
    }

    [Fact]
    public async Task Triggers_policies_rules_types_and_privileges_are_told_apart()
    {
        await using var seen = await Observed.RunAsync(
            """
            create table a (id int); create function f() returns trigger language plpgsql as 'begin return new; end';
            create trigger t before update on a for each row execute function f(); create policy p on a using (true); alter table a enable row level security;
            create type e as enum ('x'); create domain d as text check (value <> '');
            """,
            "alter table a disable trigger t; alter policy p on a using (false); alter type e add value 'y'; alter domain d set not null; grant select on a to public;");
        (await seen.OriginAsync("select 'pg_trigger'::regclass, oid, 0 from pg_trigger where tgname = 't'")).ShouldBe("1.3 2.1");
        (await seen.OriginAsync("select 'pg_policy'::regclass, oid, 0 from pg_policy where polname = 'p'")).ShouldBe("1.4 2.2");
        (await seen.OriginAsync("select 'pg_type'::regclass, 'e'::regtype, 0")).ShouldBe("1.6 2.3");
        (await seen.OriginAsync("select 'pg_type'::regclass, 'd'::regtype, 0")).ShouldBe("1.7 2.4");
        (await seen.RelationAsync("a")).ShouldBe("1.1 1.5");
    }

    [Fact]
    public async Task What_was_rolled_back_left_no_trace()
    {
        await using var seen = await Observed.RunAsync("begin; create table a (id int); rollback; create table b (id int);");
        seen.Changes().ShouldBe(["1.4 Created table public.b"]);
    }

    [Fact]
    public async Task Names_in_any_quotes_are_read()
    {
        await using var seen = await Observed.RunAsync(
            "create schema \"S.x\"; create table \"S.x\".\"Ta\"\"b on c\" (\"C.1\" int); create index \"I on\" on \"S.x\".\"Ta\"\"b on c\" (\"C.1\"); alter table \"S.x\".\"Ta\"\"b on c\" add \"D d\" int;");
        seen.Observations.Statements.SelectMany(trace => trace.Changes).Select(change => $"{change.Type}|{change.Schema}|{change.Table}|{change.Name}").ShouldBe(
            ["schema|||S.x", "table|S.x||Ta\"b on c", "index|S.x|Ta\"b on c|I on", "table column|S.x|Ta\"b on c|D d", "table|S.x||Ta\"b on c"]);
    }
}
