namespace DbQuality.Tests.Runner.Contract;

internal sealed class PlaceBehaviours : IBehaviourGroup
{
    public string Title => "The place of an error";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("is the token, also behind line ends of Windows and characters outside of the basic plane",
            deployment => RunAsync(deployment, "-- 🐘🐘\ncreate table a (b text);\r\ninsert into a\r\n  select '🐘 ünï' || nosuch from a;"),
            "1.sql(4,22)-(4,28) 42703: column \"nosuch\" does not exist"),
        new Behaviour("is behind the last token where the statement lacks its end", deployment => RunAsync(deployment, "create table a (\n  b int"),
            "1.sql(2,8)-(2,8) 42601: syntax error at end of input"),
        new Behaviour("is inside of a function's body where that is wrong",
            deployment => RunAsync(deployment, "create function f() returns int language plpgsql as $f$\nbegin\n  retrun 1;\nend $f$;"),
            "1.sql(3,3)-(3,9) 42601: syntax error at or near \"retrun\""),
        new Behaviour("is the line of a `DO` block that raised it",
            deployment => RunAsync(deployment, "select 1;\ndo $body$\nbegin\n  perform 1;\n    raise exception 'no: %', 1;\nend $body$;"),
            "1.sql(5,5)-(5,32) P0001: no: 1"),
        new Behaviour("is the word of a query inside of a `DO` block",
            deployment => RunAsync(deployment, "do $$\ndeclare n int;\nbegin\n  select count(*) into n\n  from missing;\nend $$;"),
            "1.sql(5,8)-(5,15) 42P01: relation \"missing\" does not exist"),
        new Behaviour("is in the earlier script that holds the function",
            deployment => RunAsync(deployment, "create function f() returns void language plpgsql as $$\nbegin\n  raise exception 'over';\nend $$;", "select f();"),
            "1.sql(3,3)-(3,26) P0001: over"),
        new Behaviour("comes with the server's detail and hint",
            deployment => RunAsync(deployment, "do $$ begin raise exception 'no' using detail = 'because', hint = 'try'; end $$;"),
            "1.sql(1,7)-(1,77) P0001: no", "detail: because", "hint: try"),
        new Behaviour("is the statement where a constraint is broken, with the row in its detail",
            deployment => RunAsync(deployment, "create table a (id int primary key);\ncreate table b (id int references a);\ninsert into b values (7);"),
            "1.sql(3,1)-(3,25) 23503: insert or update on table \"b\" violates foreign key constraint \"b_id_fkey\"",
            "detail: Key (id)=(7) is not present in table \"a\"."),
        new Behaviour("is that of what only psql understands, before anything of the script runs",
            async deployment =>
            {
                await RunAsync(deployment, "create table a ();\n\\d a");
                await deployment.NoteTablesAsync();
            },
            "1.sql(2,1)-(2,5) : Only psql understands \\d; the server refuses it. Remove it.", "tables: ")
            .But("command", Reasons.PsqlsOwn, "tables: a"),
        new Behaviour("is told apart from that of the same statement before it",
            deployment => RunAsync(deployment, "create table a ();\ncreate table b ();\ncreate table a ();"),
            Twice("(3,1)-(3,18)")),
    ];

    private static string Twice(string place) => $"1.sql{place} 42P07: relation \"a\" already exists";

    private static async Task RunAsync(Deployment deployment, params string[] scripts)
    {
        for (var i = 0; i < scripts.Length; i++) deployment.Script($"{i + 1}.sql", scripts[i]);
        await deployment.RunAsync();
    }
}
