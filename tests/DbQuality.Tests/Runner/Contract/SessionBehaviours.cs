using DbQuality.Standards;

namespace DbQuality.Tests.Runner.Contract;

internal sealed class SessionBehaviours : IBehaviourGroup
{
    private const string Stray = "create table a ();\ncommit;\nbegin;\ncreate table b ();";

    private const string LeftOpen = "The script ends inside a transaction that it opened: this script's journal entry and every "
        + "script after it are lost when the connection closes, while the deployment reports success. End the transaction with COMMIT.";

    private const string Ended = "The script ends the transaction that it runs in: what follows is no longer undone when the script fails. "
        + "Remove BEGIN and COMMIT from the script, or give its stage transaction mode none.";

    private const string PathLeft = "warning 1.sql(2,1)-(2,20) : The script leaves search_path changed from \"$user\", public to s: the scripts after it in the same "
        + "deployment see other tables than alone. End the script with: set search_path = \"$user\", public;";

    public string Title => "The session between scripts";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("a stray `COMMIT; BEGIN;`, mode none: an error, and nothing is lost silently", deployment => RunStrayAsync(deployment, TransactionMode.None),
            $"1.sql(3,1)-(3,6) : {LeftOpen}", "tables: a, b, c", "journal: 1.sql, 2.sql")
            .But("command", Reasons.UnseenSession, "tables: a", "no journal"),
        new Behaviour("a stray `COMMIT; BEGIN;`, mode script: an error, and nothing is lost silently", deployment => RunStrayAsync(deployment, TransactionMode.Script),
            $"1.sql(2,1)-(2,7) : {Ended}", "tables: a, b, c", "journal: 1.sql, 2.sql")
            .But("command", Reasons.UnseenSession, "tables: a, b, c", "no journal"),
        new Behaviour("a stray `COMMIT; BEGIN;`, mode single: an error, and nothing is lost silently", deployment => RunStrayAsync(deployment, TransactionMode.Single),
            $"1.sql(2,1)-(2,7) : {Ended}", "tables: a, b, c", "journal: 1.sql, 2.sql")
            .But("command", Reasons.UnseenSession, "tables: a, b, c", "no journal"),
        new Behaviour("a script's own `BEGIN` and `COMMIT`, mode none: as written",
            async deployment =>
            {
                deployment.Script("1.sql", "begin;\ncreate table a ();\ncommit;").Script("2.sql", "start transaction; create table b (); rollback;");
                await deployment.RunAsync();
                await deployment.NoteTablesAsync();
            },
            "tables: a"),
        new Behaviour("a `search_path` that a script leaves behind is told, and reaches the next script",
            async deployment =>
            {
                deployment.Script("1.sql", "create schema s;\nset search_path = s;").Script("2.sql", "create table a ();");
                await deployment.RunAsync();
                await deployment.NoteAsync("schema of a", "select relnamespace::regnamespace::text from pg_class where relname = 'a'");
            },
            PathLeft, "schema of a: s")
            .But("DbUp 6, DbUp 5", Reasons.JournalLost,
                PathLeft, "1.sql(1,1)-(1,1) 42P01: The journal entry could not be written after this script: relation \"schemaversions\" does not exist. DbUp makes its journal "
                + "before the first script and not again, so no script may drop it or hide it: leave its schema alone, or keep the journal in a schema of its own (migrations.journal in "
                + "standards.yaml, JournalToPostgresqlTable in a program).", "schema of a: ")
            .But("command", Reasons.UnseenSession, "schema of a: s"),
    ];

    private static async Task RunStrayAsync(Deployment deployment, TransactionMode mode)
    {
        deployment.Script("1.sql", Stray).Script("2.sql", "create table c ();");
        await deployment.RunAsync(mode);
        await deployment.NoteTablesAsync();
        await deployment.NoteJournalAsync();
    }
}
