using DbQuality.Standards;

namespace DbQuality.Tests.Runner.Contract;

internal sealed class LockBehaviours : IBehaviourGroup
{
    public string Title => "Locks and rewrites";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("`ALTER TABLE` on a table from before is seen with its lock", deployment => RunAsync(deployment, "create table b ();\nalter table n add c int;"),
            "2.sql(2,1) locks n in AccessExclusiveLock"),
        new Behaviour("a rewrite of a table from before is seen", deployment => RunAsync(deployment, "alter table n alter b type bigint;"),
            "2.sql(1,1) locks n in AccessExclusiveLock", "2.sql(1,1) locks n in ShareLock", "2.sql(1,1) rewrites n"),
        new Behaviour("`TRUNCATE` of a table from before is seen with its lock", deployment => RunAsync(deployment, "truncate n;"),
            "2.sql(1,1) locks n in AccessExclusiveLock", "2.sql(1,1) locks n in ShareLock", "2.sql(1,1) truncates public.n")
            .But("command", Reasons.UnseenLocks, "2.sql(1,1) truncates public.n"),
        new Behaviour("`LOCK TABLE` in a `DO` block is seen", deployment => RunAsync(deployment, "do $$ begin lock table n in share mode; end $$;"),
            "2.sql(1,1) locks n in ShareLock")
            .But("command", Reasons.UnseenLocks),
        new Behaviour("a foreign key is seen with its lock on the table that it refers to", deployment => RunAsync(deployment, "create table b (a_id int references a);"),
            "2.sql(1,1) locks a in ShareRowExclusiveLock"),
    ];

    private static async Task RunAsync(Deployment deployment, string sql)
    {
        deployment.Script("1.sql", "create table a (id int primary key);\ncreate table n (b int);").Script("2.sql", sql);
        await deployment.RunAsync(TransactionMode.Script);
        await deployment.NoteLocksAsync();
    }
}
