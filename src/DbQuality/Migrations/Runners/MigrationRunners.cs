using DbQuality.Text;

namespace DbQuality.Migrations.Runners;

/// <summary>The runners, found by their type: a new one is one new file.</summary>
internal static class MigrationRunners
{
    public const string Auto = "auto";

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<IMigrationRunner> All { get; } =
        [.. typeof(MigrationRunners).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMigrationRunner)))
            .Select(type => (IMigrationRunner)Activator.CreateInstance(type)!)
            .OrderBy(runner => runner.Name, StringComparer.Ordinal)];

    /// <summary><c>auto</c> is DbUp's engine, unless the team has named a command that it deploys with, or its migrations are EF Core's.</summary>
    /// <param name="name"><c>auto</c> or a runner's name.</param>
    /// <param name="command">The command that the team deploys with, if it has named one.</param>
    /// <param name="isEfCore">Whether the project's migrations are EF Core's; asked only where it matters.</param>
    /// <exception cref="GateException">DBQ010: there is no such runner.</exception>
    public static IMigrationRunner Find(string name, string? command, Func<bool> isEfCore)
    {
        if (name == Auto) name = command is not null ? "command" : isEfCore() ? "efcore" : "dbup";
        return All.FirstOrDefault(runner => runner.Name == name) ?? throw CodedProblem.WrongSetting.InConfiguration(
            $"There is no runner named {name}. There are: {string.Join(", ", All.Select(runner => runner.Name).Prepend(Auto))}.");
    }
}
