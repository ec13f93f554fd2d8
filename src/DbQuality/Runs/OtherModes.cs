using DbQuality.Migrations.Runners;
using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Scratch;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>
/// Tries the transaction modes that a program may choose and that are not seen to be its own, each in a copy of the scratch database:
/// what passes in one of them alone must not pass.
/// </summary>
internal static class OtherModes
{
    /// <param name="database">Nothing has run in it yet, and nobody is connected to it.</param>
    /// <returns>Why scripts fail in those modes.</returns>
    public static async Task<IReadOnlyList<ScriptProblem>> TryAsync(GateProject project, ScratchDatabase database, ScratchRequest request, CancellationToken cancellationToken)
    {
        var problems = new List<ScriptProblem>();
        for (var i = 0; i < project.OtherTransactions.Count; i++)
        {
            var mode = project.OtherTransactions[i];
            await using var copy = await ScratchCopy.MakeAsync(database, request, i, cancellationToken);
            await JournalSchema.CreateAsync(copy.MigratorConnectionString, project.Options.Journal, cancellationToken);
            var run = await project.Runner.RunAsync(
                project.Plan, project.Options with { ConnectionString = copy.MigratorConnectionString, Transactions = mode }, cancellationToken);
            problems.AddRange(run.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem with
            {
                What = $"With {CallOf(mode)}, which the program may call, the script fails",
            }));
        }
        return problems;
    }

    private static string CallOf(TransactionMode mode) => mode switch
    {
        TransactionMode.Script => "WithTransactionPerScript()",
        TransactionMode.Single => "WithTransaction()",
        _ => "WithoutTransaction()",
    };
}
