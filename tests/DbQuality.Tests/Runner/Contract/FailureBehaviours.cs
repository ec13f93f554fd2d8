using DbQuality.Standards;

namespace DbQuality.Tests.Runner.Contract;

/// <summary>The third statement of five fails, in the second script of three.</summary>
internal sealed class FailureBehaviours : IBehaviourGroup
{
    private const string Failure = "2.sql(3,1)-(3,23) 42P07: relation \"a\" already exists";

    public string Title => "A failure in statement 3 of 5";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("mode none: the script's first two statements stay", deployment => RunAsync(deployment, TransactionMode.None),
            Failure, "tables: a, b, old")
            .But("DbUp 5", Reasons.Chunk, Failure, "tables: old"),
        new Behaviour("mode script: the scripts before stay", deployment => RunAsync(deployment, TransactionMode.Script),
            Failure, "tables: old"),
        new Behaviour("mode single: nothing stays", deployment => RunAsync(deployment, TransactionMode.Single), Failure, "tables: "),
        new Behaviour("mode always-rollback: nothing stays", deployment => RunAsync(deployment, TransactionMode.AlwaysRollback), Failure, "tables: "),

        new Behaviour("the result tells which scripts were applied, and how many statements the server accepted",
            async deployment =>
            {
                Write(deployment);
                await deployment.RunAsync(TransactionMode.Script);
                foreach (var run in deployment.Result!.Scripts) deployment.Note($"{run.Script}: {run.Statements}{(run.Applied ? ", applied" : "")}");
            },
            Failure, "1.sql: 1, applied", "2.sql: 2")
            .But("command", Reasons.Uncounted, Failure),
    ];

    private static async Task RunAsync(Deployment deployment, TransactionMode mode)
    {
        Write(deployment);
        await deployment.RunAsync(mode);
        await deployment.NoteTablesAsync();
    }

    private static void Write(Deployment deployment) => deployment
        .Script("1.sql", "create table old ();")
        .Script("2.sql", "create table a ();\ncreate table b ();\ncreate table a (e int);\ncreate table c ();\ncreate table d ();")
        .Script("3.sql", "create table new ();");
}
