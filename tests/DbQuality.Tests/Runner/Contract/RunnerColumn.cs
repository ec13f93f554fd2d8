using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Runner.Contract;

/// <summary>A runner with the settings that make it one column of the table.</summary>
/// <param name="Title">As the table has it.</param>
/// <param name="Runner">Its name among <see cref="MigrationRunners.All"/>.</param>
/// <param name="Missing">Why <see cref="Find"/> finds none.</param>
internal sealed record RunnerColumn(string Title, string Runner, string Missing = "")
{
    private int? DbUp { get; init; }

    public static IReadOnlyList<RunnerColumn> All { get; } =
    [
        new("folders", "dbup"), new("DbUp 6", "dbup") { DbUp = 6 }, new("DbUp 5", "dbup") { DbUp = 5 },
        new("command", "command", PsqlCommand.Missing),
    ];

    public static RunnerColumn Of(string title) => All.Single(column => column.Title == title);

    /// <summary>Null where this build or this machine is without it; what CI must have is there in any case, and fails there.</summary>
    public IMigrationRunner? Find() => Runner == "command" && !PsqlCommand.IsInstalled && !TestServer.OnCi
        ? null
        : MigrationRunners.All.FirstOrDefault(runner => runner.Name == Runner);

    public RunOptions Configure(RunOptions options, MigrationPlan plan) =>
        options with { DbUp = DbUp, Command = Runner == "command" ? PsqlCommand.Of(plan, options.Transactions) : null };
}
