using DbQuality.Standards;

namespace DbQuality.Tests.Runner.Contract;

internal sealed class VariableBehaviours : IBehaviourGroup
{
    public string Title => "Variables";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new("by default `$body$` quotes and `$name$` is left alone",
            async deployment =>
            {
                deployment.Script("1.sql", "create function f() returns text language sql as $body$ select '$name$'::text $body$;");
                await deployment.RunAsync();
                await deployment.NoteAsync("f", "select f()");
            },
            "f: $name$"),

        new("by choice `$name$` is its value, in quotes too, and not in comments",
            async deployment =>
            {
                deployment.Settings = WithVariables;
                deployment.Script("1.sql", "/* $nosuch$ */ create table $prefix$_a (b text default '$prefix$'); -- $nosuch$\ninsert into $prefix$_a default values;");
                await deployment.RunAsync();
                await deployment.NoteTablesAsync();
                await deployment.NoteAsync("b", "select b from team_a");
            },
            "tables: team_a", "b: team"),

        new("by choice the journal's schema is the variable `$schema$`",
            async deployment =>
            {
                await deployment.ExecuteAsync("create schema app");
                deployment.Settings = WithVariables with { Journal = new JournalTable("app", "schemaversions") };
                deployment.Script("1.sql", "create table $schema$.a ();");
                await deployment.RunAsync();
                await deployment.NoteAsync("a", "select oid::regclass::text from pg_class where relname = 'a'");
            },
            "a: app.a"),

        new("an error's place behind a variable is that of the file",
            async deployment =>
            {
                deployment.Settings = WithVariables;
                deployment.Script("1.sql", "create table $prefix$_a (b int);\nselect '$long$', nosuch from $prefix$_a;").Script("2.sql", "create table never ();");
                await deployment.RunAsync();
                await deployment.NoteTablesAsync();
            },
            "1.sql(2,18)-(2,24) 42703: column \"nosuch\" does not exist", "tables: team_a"),

        new("a variable without a value, and so `$body$`, is refused at its place, with what to do",
            async deployment =>
            {
                deployment.Settings = WithVariables;
                deployment.Script("1.sql", "create table a ();\ncreate function f() returns int language sql as $body$ select 1 $body$;");
                await deployment.RunAsync();
                await deployment.NoteTablesAsync();
            },
            "1.sql(2,49)-(2,55) : DbUp takes $body$ for a variable and stops, because it has no value. If it quotes a text, write $$ instead; "
                + "if not, name body in migrations.variables with its value; or switch variables off.",
            "tables: "),
    ];

    private static MigrationStandards WithVariables { get; } =
        new() { Variables = new Dictionary<string, string> { ["prefix"] = "team", ["long"] = "more than one\nline" } };
}
