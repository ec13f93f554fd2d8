using DbQuality.Standards;

namespace DbQuality.Tests.Runner.Contract;

internal sealed class TransactionBehaviours : IBehaviourGroup
{
    private const string Note = "insert into log select pg_current_xact_id();\n";

    public string Title => "Transactions";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("mode none: each statement commits by itself", deployment => RunAsync(deployment, TransactionMode.None), "transactions of 1.sql: 2", "in all: 4")
            .But("DbUp 5", Reasons.Chunk, "transactions of 1.sql: 1", "in all: 2"),
        new Behaviour("mode script: each script is one transaction", deployment => RunAsync(deployment, TransactionMode.Script), "transactions of 1.sql: 1", "in all: 2"),
        new Behaviour("mode single: all scripts are one transaction", deployment => RunAsync(deployment, TransactionMode.Single), "transactions of 1.sql: 1", "in all: 1"),

        new Behaviour("mode always-rollback: all scripts run, and nothing is left",
            async deployment =>
            {
                deployment.Script("1.sql", "create table a ();").Script("2.sql", "alter table a add b int;");
                await deployment.RunAsync(TransactionMode.AlwaysRollback);
                await deployment.NoteTablesAsync();
                await deployment.NoteJournalAsync();
            },
            "tables: ", "no journal"),

        new Behaviour("a stage with a mode of its own runs in it, between the others",
            async deployment =>
            {
                deployment.Script("migrations/1/1.sql", "create table a (b int);");
                deployment.Script("migrations/2/1.sql", "-- dbquality:transaction none\ncreate index concurrently a_b on a (b);");
                deployment.Script("migrations/3/1.sql", "create table c ();").Script("migrations/3/2.sql", "create table d (); create table c (e int);");
                await deployment.RunAsync(TransactionMode.Single);
                await deployment.NoteTablesAsync();
                await deployment.NoteAsync("indexes", "select indexrelid::regclass::text from pg_index where indrelid = 'a'::regclass and indisvalid");
            },
            "migrations/3/2.sql(1,20)-(1,42) 42P07: relation \"c\" already exists", "tables: a", "indexes: a_b"),
    ];

    private static async Task RunAsync(Deployment deployment, TransactionMode mode)
    {
        await deployment.ExecuteAsync("create table log (id xid8)");
        deployment.Script("1.sql", Note + Note).Script("2.sql", Note + Note);
        await deployment.RunAsync(mode);
        await deployment.NoteAsync("transactions of 1.sql", "select count(distinct id) from (select id from log order by ctid limit 2) as first");
        await deployment.NoteAsync("in all", "select count(distinct id) from log");
    }
}
