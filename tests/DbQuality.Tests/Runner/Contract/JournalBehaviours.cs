using DbQuality.Standards;

namespace DbQuality.Tests.Runner.Contract;

internal sealed class JournalBehaviours : IBehaviourGroup
{
    private const string NoSuchType = "2.sql(1,19)-(1,25) 42704: type \"nosuch\" does not exist";

    public string Title => "Journal";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("the journal holds each script under its path, with dots, also one of nothing but comments",
            async deployment =>
            {
                deployment.Script("migrations/01_base/a b.sql", "create table a ();").Script("migrations/02/later/1.sql", "create table b ();").Script("migrations/0.sql", "").Script("migrations/1.sql", "-- nothing;");
                await deployment.RunAsync();
                await deployment.NoteTablesAsync();
                await deployment.NoteJournalAsync();
            },
            "tables: a, b", "journal: 0.sql, 1.sql, 01_base.a b.sql, 02.later.1.sql")
            .But("command", Reasons.NoJournal, "tables: a, b", "no journal"),

        new Behaviour("the journal holds an embedded script under its resource's name",
            async deployment =>
            {
                deployment.Embedded("Scripts/1.sql", "App.Scripts.1.sql", "create table a ();");
                await deployment.RunAsync();
                await deployment.NoteTablesAsync();
                await deployment.NoteJournalAsync();
            },
            "tables: a", "journal: App.Scripts.1.sql")
            .But("command", Reasons.NoJournal, "tables: a", "no journal"),

        new Behaviour("the journal is the table that DbUp makes",
            async deployment =>
            {
                deployment.Script("1.sql", "create table a ();");
                await deployment.RunAsync();
                await deployment.NoteAsync("columns",
                    """
                    select format('%s %s%s', attname, format_type(atttypid, atttypmod), case when attnotnull then ' not null' end)
                    from pg_attribute where attrelid = to_regclass('public.schemaversions') and attnum > 0 order by attnum
                    """);
                await deployment.NoteAsync("constraints",
                    """
                    select format('%I %s', conname, pg_get_constraintdef(oid))
                    from pg_constraint where conrelid = to_regclass('public.schemaversions') and contype = 'p'
                    """);
            },
            "columns: schemaversionsid integer not null, scriptname character varying(255) not null, applied timestamp without time zone not null",
            "constraints: \"PK_schemaversions_Id\" PRIMARY KEY (schemaversionsid)")
            .But("command", Reasons.NoJournal, "columns: ", "constraints: "),

        new Behaviour("the journal's schema and table can be set",
            async deployment =>
            {
                await deployment.ExecuteAsync("create schema app");
                deployment.Settings = new MigrationStandards { Journal = new JournalTable("app", "Deployed") };
                deployment.Script("1.sql", "create table a ();");
                await deployment.RunAsync();
                await deployment.NoteTablesAsync();
                await deployment.NoteJournalAsync("app.\"Deployed\"");
                await deployment.NoteJournalAsync();
            },
            "tables: a", "journal: 1.sql", "no journal")
            .But("command", Reasons.NoJournal, "tables: a", "no journal", "no journal"),

        new Behaviour("without a journal, nothing but the scripts' own tables is left",
            async deployment =>
            {
                deployment.UseJournal = false;
                deployment.Script("1.sql", "create table a ();");
                await deployment.RunAsync();
                await deployment.NoteAsync("relations", "select relname::text from pg_class where relnamespace = 'public'::regnamespace");
            },
            "relations: a"),

        new Behaviour("a script that failed is not in the journal",
            async deployment =>
            {
                deployment.Script("1.sql", "create table a ();").Script("2.sql", "create table b (c nosuch);");
                await deployment.RunAsync();
                await deployment.NoteJournalAsync();
            },
            NoSuchType, "journal: 1.sql")
            .But("command", Reasons.NoJournal, NoSuchType, "no journal"),
    ];
}
