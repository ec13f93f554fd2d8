using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DbQuality.Runs;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Cli;

/// <summary>A time limit ends a run, whatever holds it.</summary>
[NeedsPostgres]
public sealed class TimeLimitTests : IDisposable
{
    private readonly DirectoryInfo project = Directory.CreateTempSubdirectory("dbquality-limit-");

    public TimeLimitTests()
    {
        Directory.CreateDirectory(Path.Combine(project.FullName, "migrations"));
        File.WriteAllText(Path.Combine(project.FullName, "migrations", "0001.sql"), "create table a (id bigint primary key);");
    }

    public void Dispose() => project.Delete(recursive: true);

    [Fact]
    public async Task A_given_server_that_never_answers_ends_with_the_limit()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var watch = Stopwatch.StartNew();
        var run = await DbQualityTool.RunAsync(
            "check", project.FullName, "--timeout", "2s", "--postgres", $"Host=127.0.0.1;Port={((IPEndPoint)silent.LocalEndpoint).Port};Username=me;Password=x;Timeout=300");
        (run.ExitCode, run.Error.Contains("error DBQ007: The gate did not finish within 2 seconds and was stopped.", StringComparison.Ordinal)).ShouldBe((3, true), run.Error);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Who_does_not_look_at_its_cancellation_is_overdue_soon_after_the_limit()
    {
        using var overdue = new BlockingProblem();
        using var limit = new TimeLimit(new GateRequest { Path = ".", Timeout = TimeSpan.FromMilliseconds(100), Overdue = overdue.Take }, TestContext.Current.CancellationToken);
        overdue.Wait().ShouldBeOfType<GateException>().Code.ShouldBe("DBQ007");
    }

    [Fact]
    public void And_soon_after_the_users_own_cancelling_then_without_a_problem()
    {
        using var overdue = new BlockingProblem();
        using var user = new CancellationTokenSource();
        using var limit = new TimeLimit(new GateRequest { Path = ".", Overdue = overdue.Take }, user.Token);
        user.Cancel();
        overdue.Wait().ShouldBeNull();
    }

    [Fact]
    public async Task A_run_that_has_ended_in_time_is_never_overdue()
    {
        using var overdue = new BlockingProblem();
        using (new TimeLimit(new GateRequest { Path = ".", Timeout = TimeSpan.FromMilliseconds(100), Overdue = overdue.Take }, TestContext.Current.CancellationToken)) { }
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        overdue.IsTaken.ShouldBeFalse();
    }

    private sealed class BlockingProblem : IDisposable
    {
        private readonly ManualResetEventSlim taken = new();
        private GateException? problem;

        public bool IsTaken => taken.IsSet;

        public void Take(GateException? given)
        {
            problem = given;
            taken.Set();
        }

        public GateException? Wait()
        {
            taken.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken).ShouldBeTrue();
            return problem;
        }

        public void Dispose() => taken.Dispose();
    }
}
