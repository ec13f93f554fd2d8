namespace DbQuality.Tests.Runner.Contract;

internal sealed class RunKindBehaviours : IBehaviourGroup
{
    private const string NoSuchType = "2.sql(1,19)-(1,25) 42704: type \"nosuch\" does not exist";
    private const string RanAgain = "1.sql(1,1)-(1,18) 42P07: relation \"a\" already exists";

    public string Title => "Once and always";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("a second run leaves out what ran, but for run-always scripts, which the journal does not hold",
            async deployment =>
            {
                deployment.Script("1.sql", "create table if not exists log (entry int generated always as identity, script text); insert into log (script) values ('once');");
                deployment.Script("2.sql", "-- dbquality:run always\ninsert into log (script) values ('always');");
                await deployment.RunAsync();
                await deployment.RunAsync();
                await deployment.NoteAsync("ran", "select script from log order by entry");
                await deployment.NoteJournalAsync();
            },
            "ran: once, always, always", "journal: 1.sql")
            .But("command", Reasons.NoJournal, "ran: once, always, once, always", "no journal"),

        new Behaviour("a script that comes late runs on the next run, whatever its name",
            async deployment =>
            {
                deployment.Script("1.sql", "create table a ();").Script("3.sql", "alter table a add c int;");
                await deployment.RunAsync();
                deployment.Script("2.sql", "alter table a add b int;");
                await deployment.RunAsync();
                await deployment.NoteAsync("columns", "select attname::text from pg_attribute where attrelid = 'a'::regclass and attnum > 0 order by attnum");
                await deployment.NoteJournalAsync();
            },
            "columns: c, b", "journal: 1.sql, 3.sql, 2.sql")
            .But("command", Reasons.NoJournal, RanAgain, "columns: c", "no journal"),

        new Behaviour("a script that failed runs again on the next run",
            async deployment =>
            {
                deployment.Script("1.sql", "create table a ();").Script("2.sql", "create table b (c nosuch);");
                await deployment.RunAsync();
                deployment.Script("2.sql", "create table b (c int);");
                await deployment.RunAsync();
                await deployment.NoteTablesAsync();
                await deployment.NoteJournalAsync();
            },
            NoSuchType, "tables: a, b", "journal: 1.sql, 2.sql")
            .But("command", Reasons.NoJournal, NoSuchType, RanAgain, "tables: a", "no journal"),
    ];
}
