using System.ComponentModel;
using System.Diagnostics;
using DbQuality.Migrations.Plan;
using DbQuality.Processes;
using DbQuality.Text;

namespace DbQuality.Migrations.Runners.EfCore;

/// <summary>
/// Applies EF Core's migrations from the assembly that the project builds, by the project's own EF Core, in a process of its own. The database
/// observes what they do, and they are known by their calls, as with a command.
/// </summary>
internal sealed class EfCoreRunner : IMigrationRunner
{
    public const string RunnerName = "efcore";

    public string Name => RunnerName;

    public string Engine => "EF Core";

    public bool BringsScripts => true;

    public async Task<RunResult> RunAsync(MigrationPlan plan, RunOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var built = BuiltAssembly.Of(options);
        var address = new ConnectionAddress(options.ConnectionString);
        var output = new EfCoreOutput(options.Output);
        var log = new LoggedErrors(options.ServerLog);
        var exitCode = await RunAsync(EfCoreStart.Of(built, options, address, output.Mark), output, cancellationToken);
        if (output.Reason is { } reason) throw NotStarted(reason);
        var errors = (await log.ReadAsync(address.Database, cancellationToken)).Where(error => !KnownJournals.IsAskedFor(error.Error)).ToList();
        return new RunResult
        {
            Scripts = [],
            IsCounted = false,
            Problems = exitCode == 0 ? [] : [CommandProblems.Failed("EF Core stops", errors, output.Printed, new RefusedStatements(plan, output.Printed))],
            Notes = output.Notes,
            Journals = output.Journals,
            DependsOn = built.Files,
        };
    }

    private static async Task<int> RunAsync(ProcessStartInfo start, EfCoreOutput output, CancellationToken cancellationToken)
    {
        try
        {
            return await Leash.FollowAsync(start, output.Add, cancellationToken);
        }
        catch (Win32Exception missing)
        {
            throw CodedProblem.NoAnswer.InEnvironment($"{start.FileName}, which runs the project's assembly, could not be started: {missing.Message.TrimEnd('.')}. Set DOTNET_HOST_PATH to the dotnet program.", inner: missing);
        }
    }

    private static GateException NotStarted(string reason) => CodedProblem.EfCore.InConfiguration(
        $"{reason} Add an IDesignTimeDbContextFactory, which dotnet ef asks too; or name a command that migrates: DbQualityRunnerCommand.");
}
