namespace DbQuality.Tests.Runner.Contract;

internal sealed class ProvenanceBehaviours : IBehaviourGroup
{
    public string Title => "Provenance";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("a table, a column added later and an index are known by the words that made them",
            async deployment =>
            {
                deployment.Script("1.sql", "-- first\n\ncreate table a (id int primary key);").Script("2.sql", "select 1;\n  alter table a\n  add b int;\ncreate index a_b on a (b);");
                await deployment.RunAsync();
                await deployment.NoteRelationOriginAsync("a");
                await deployment.NoteOriginAsync("a.b", "select 'pg_class'::regclass, attrelid, attnum from pg_attribute where attrelid = 'a'::regclass and attname = 'b'");
                await deployment.NoteRelationOriginAsync("a_pkey");
                await deployment.NoteRelationOriginAsync("a_b");
            },
            "a: 1.sql(3,1), changed 2.sql(2,3)", "a.b: 2.sql(3,3)", "a_pkey: 1.sql(3,24)", "a_b: 2.sql(4,1)"),

        new Behaviour("what a `DO` block or a function makes is known by the statement that called it",
            async deployment =>
            {
                deployment.Script("1.sql", "create function make() returns void language plpgsql as $$ begin create table f (id int); end $$;");
                deployment.Script("2.sql", "do $$ begin\n  execute 'create table d (id int primary key)';\nend $$;\nselect make();");
                await deployment.RunAsync();
                await deployment.NoteRelationOriginAsync("d");
                await deployment.NoteRelationOriginAsync("d_pkey");
                await deployment.NoteRelationOriginAsync("f");
                await deployment.NoteOriginAsync("make", "select 'pg_proc'::regclass, 'make'::regproc, 0");
            },
            "d: 2.sql(1,1)", "d_pkey: 2.sql(1,1)", "f: 2.sql(4,1)", "make: 1.sql(1,1)"),

        new Behaviour("the same statement in two scripts is known by the one that did it",
            async deployment =>
            {
                deployment.Script("1.sql", "create table if not exists a (id int);\nalter table a add b int;\nalter table a drop b;");
                deployment.Script("2.sql", "create table if not exists a (id int);\n\nalter table a add b int;");
                await deployment.RunAsync();
                await deployment.NoteRelationOriginAsync("a");
                await deployment.NoteOriginAsync("a.b", "select 'pg_class'::regclass, attrelid, attnum from pg_attribute where attrelid = 'a'::regclass and attname = 'b'");
            },
            "a: 1.sql(1,1), changed 2.sql(3,1)", "a.b: 2.sql(3,15)"),

        new Behaviour("an index built concurrently is known by its statement",
            async deployment =>
            {
                deployment.Script("1.sql", "create table a (b int);").Script("2.sql", "-- dbquality:run once\ncreate index concurrently a_b on a (b);");
                await deployment.RunAsync();
                await deployment.NoteRelationOriginAsync("a_b");
            },
            "a_b: 2.sql(2,1)"),
    ];
}
