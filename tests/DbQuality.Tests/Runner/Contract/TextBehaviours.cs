using System.Text;
using DbQuality.Standards;

namespace DbQuality.Tests.Runner.Contract;

internal sealed class TextBehaviours : IBehaviourGroup
{
    private const string Exists = "1.sql(1,27)-(1,44) 42P07: relation \"é\" already exists";

    public string Title => "Script text";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("a byte order mark is no part of the script",
            async deployment =>
            {
                deployment.Script("1.sql", [.. Encoding.UTF8.Preamble, .. "create table é (\"ß\" int); create table é ();"u8]);
                await deployment.RunAsync();
                await deployment.NoteTablesAsync();
            },
            Exists, "tables: é")
            .But("DbUp 5", Reasons.Chunk, Exists, "tables: "),

        new Behaviour("a script of comments only, or of nothing, is no error",
            async deployment =>
            {
                deployment.Script("1.sql", "-- nothing here;\n/* nor 'here */").Script("2.sql", "").Script("3.sql", ";;").Script("4.sql", "create table a ();");
                await deployment.RunAsync();
                await deployment.NoteTablesAsync();
            },
            "tables: a"),

        new Behaviour("semicolons in strings, comments, dollar quotes and rules do not end a statement",
            async deployment =>
            {
                deployment.Script("1.sql",
                    """
                    create table a (b text default 'x;''y', c text default E'\';'); -- it's;
                    /* ; /* nested; */ ; */ create rule r as on insert to a do also (select 1; select 2);
                    do $x$ begin perform $$;$$; end $x$;
                    insert into a (b) values (';')
                    """);
                await deployment.RunAsync();
                await deployment.NoteAsync("values", "select b || ' ' || c from a");
            },
            "values: ; ';"),

        new Behaviour("a `BEGIN ATOMIC` body reaches the server whole",
            async deployment =>
            {
                deployment.Script("1.sql",
                    "create function f(a int) returns int begin atomic select case when a > 1 then 2 else 3 end; select a + 1; end;\ncreate table b ();");
                await deployment.RunAsync(TransactionMode.Script);
                await deployment.NoteTablesAsync();
                await deployment.NoteAsync("functions", "select proname::text from pg_proc where pronamespace = 'public'::regnamespace");
            },
            "tables: b", "functions: f")
            .But("DbUp 6, DbUp 5", Reasons.BodyIsSplit,
                "1.sql(1,91)-(1,91) 42601: DbUp splits this body at its semicolons, so no part of it is a whole statement. Write the body as a string: "
                    + "AS $$ … $$. The server says: syntax error at end of input.",
                "tables: ", "functions: "),
    ];
}
