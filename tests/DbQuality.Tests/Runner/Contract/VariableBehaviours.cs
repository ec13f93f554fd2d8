using DbQuality.Standards;

namespace DbQuality.Tests.Runner.Contract;

internal sealed class VariableBehaviours : IBehaviourGroup
{
    private static readonly string[] NoSchema =
        ["nowhere 42601: unterminated dollar-quoted string at or near \"$schema$.a ();\"", "detail: The statement: create table $schema$.a ();"];

    public string Title => "Variables";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("by default `$body$` quotes and `$name$` is left alone",
            async deployment =>
            {
                deployment.Script("1.sql", "create function f() returns text language sql as $body$ select '$name$'::text $body$;");
                await deployment.RunAsync();
                await deployment.NoteAsync("f", "select f()");
            },
            "f: $name$"),

        new Behaviour("by choice `$name$` is its value, in quotes too, and not in comments",
            async deployment =>
            {
                deployment.Settings = WithVariables;
                deployment.Script("1.sql", "/* $nosuch$ */ create table a (b text default '$prefix$'); -- $nosuch$\ncreate table $prefix$_c ();");
                await deployment.RunAsync(TransactionMode.Script);
                await deployment.NoteTablesAsync();
                await deployment.NoteAsync("default", "select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = to_regclass('a')");
            },
            "tables: a, team_c", "default: 'team'::text")
            .But("command", Reasons.NoVariables,
                "nowhere 42601: unterminated dollar-quoted string at or near \"$prefix$_c ();\"", "detail: The statement: create table $prefix$_c ();", "tables: ", "default: "),

        new Behaviour("by choice `$schema$` is its value, and `$schema$.` is taken away where it has none",
            async deployment =>
            {
                await deployment.ExecuteAsync("create schema app");
                deployment.Settings = WithVariables;
                deployment.Script("1.sql", "create table $schema$.a ();");
                await deployment.RunAsync();
                deployment.Settings = new MigrationStandards { Variables = new Dictionary<string, string> { ["schema"] = "\"app\"" } };
                deployment.Script("1.sql", "select 1;").Script("2.sql", "create table $schema$.a ();");
                await deployment.RunAsync();
                await deployment.NoteAsync("a", "select oid::regclass::text from pg_class where relname = 'a' order by oid");
            },
            "a: a, app.a")
            .But("command", Reasons.NoVariables, [.. NoSchema, .. NoSchema, "a: "]),

        new Behaviour("an error's place behind a variable is that of the file",
            async deployment =>
            {
                deployment.Settings = WithVariables;
                deployment.Script("1.sql", "select '$long$', nosuch;").Script("2.sql", "create table never ();");
                await deployment.RunAsync();
                await deployment.NoteTablesAsync();
            },
            "1.sql(1,18)-(1,24) 42703: column \"nosuch\" does not exist", "tables: ")
            .But("command", Reasons.NoVariables, "nowhere 42703: column \"nosuch\" does not exist", "detail: The statement: select '$long$', nosuch", "tables: "),

        new Behaviour("a variable without a value, and so `$body$`, is refused at its place, with what to do",
            async deployment =>
            {
                deployment.Settings = WithVariables;
                deployment.Script("1.sql", "create table a ();\ncreate function f() returns int language sql as $body$ select 1 $body$;");
                await deployment.RunAsync();
                await deployment.NoteTablesAsync();
            },
            "1.sql(2,49)-(2,55) : DbUp takes $body$ for a variable and stops, because it has no value. If it quotes a text, write $$ instead; "
                + "if not, name body in migrations.variables with its value; or switch variables off.",
            "tables: ")
            .But("command", Reasons.NoVariables, "tables: a"),
    ];

    private static MigrationStandards WithVariables { get; } =
        new() { Variables = new Dictionary<string, string> { ["prefix"] = "team", ["long"] = "more than one\nline" } };
}
