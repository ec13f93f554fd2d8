using System.Diagnostics;

namespace DbQuality.Tests.Runner.Contract;

internal sealed class CancellationBehaviours : IBehaviourGroup
{
    private const string Connections = "from pg_stat_activity where datname = current_database() and usename <> current_user";

    private const string Sleeping = Connections + " and wait_event = 'PgSleep'";

    public string Title => "Cancellation";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("in the midst of a statement it ends the run within 5 seconds and leaves no connection", RunAsync,
            "cancelled", "tables: a", "connections: 0")
            .But("DbUp 5", Reasons.Chunk, "cancelled", "tables: ", "connections: 0")
            .But("command", Reasons.StatementGoesOn, "cancelled", "tables: a", "connections: 1"),
    ];

    private static async Task RunAsync(Deployment deployment)
    {
        deployment.Script("1.sql", "create table a ();\nselect pg_sleep(600);\ncreate table b ();");
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var run = deployment.RunAsync(cancellation: cancel.Token);
        await UntilAsync(deployment, $"select count(*) {Sleeping}", "1");

        await cancel.CancelAsync();
        var timer = Stopwatch.StartNew();
        await Should.ThrowAsync<OperationCanceledException>(run);
        timer.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        deployment.Note("cancelled");
        await deployment.NoteTablesAsync();
        // The server's process outlives its connection by some milliseconds, but not where it sleeps on.
        if ((await deployment.ListAsync($"select count(*) {Sleeping}"))[0] == "0") await UntilAsync(deployment, $"select count(*) {Connections}", "0");
        await deployment.NoteAsync("connections", $"select count(*) {Connections}");
    }

    private static async Task UntilAsync(Deployment deployment, string sql, string value)
    {
        for (var timer = Stopwatch.StartNew(); timer.Elapsed < TimeSpan.FromSeconds(30);)
        {
            if ((await deployment.ListAsync(sql))[0] == value) return;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
