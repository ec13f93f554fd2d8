using DbQuality.Migrations;

namespace DbQuality.Tests.Runner.Contract;

/// <summary>A runner with the settings that make it one column of the table.</summary>
/// <param name="Title">As the table has it.</param>
/// <param name="Runner">Its name among <see cref="MigrationRunners.All"/>.</param>
internal sealed record RunnerColumn(string Title, string Runner)
{
    private int DbUp { get; init; } = 6;

    public static IReadOnlyList<RunnerColumn> All { get; } =
        [new("sql", "sql"), new("dbup", "dbup"), new("dbup 5", "dbup") { DbUp = 5 }];

    public static RunnerColumn Of(string title) => All.Single(column => column.Title == title);

    /// <summary>Null where this build is without it.</summary>
    public IMigrationRunner? Find() => MigrationRunners.All.FirstOrDefault(runner => runner.Name == Runner);

    /// <summary>Why <see cref="Find"/> finds none.</summary>
    public string Missing => "built without DbUp's packages (WithDbUp=true)";

    public RunOptions Configure(RunOptions options) => options with { DbUp = DbUp };
}
