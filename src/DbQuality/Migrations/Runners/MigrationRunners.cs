using System.Reflection;
using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Text;

namespace DbQuality.Migrations.Runners;

/// <summary>The runners of this build, found by their type: a new one is one new file.</summary>
internal static class MigrationRunners
{
    private const string Auto = "auto";

    /// <summary>Its own assembly: what it needs of DbUp is not in every build.</summary>
    private const string Adapter = "DbQuality.DbUp";

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<IMigrationRunner> All { get; } =
        [.. Assemblies().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMigrationRunner)))
            .Select(type => (IMigrationRunner)Activator.CreateInstance(type)!)
            .OrderBy(runner => runner.Name, StringComparer.Ordinal)];

    /// <summary>
    /// <c>auto</c> is what the project deploys with: the command that the team has named; DbUp, for a project that uses it,
    /// where this build has the adapter; else <c>sql</c>. A project that does not use DbUp gets <c>sql</c> even where the adapter
    /// is present, so that what is proven does not depend on the build of the gate.
    /// </summary>
    /// <param name="name"><c>auto</c> or a runner's name.</param>
    /// <param name="command">The command that the team deploys with, if it has named one.</param>
    /// <exception cref="GateException">DBQ010: there is no such runner.</exception>
    public static IMigrationRunner Find(string name, string? command, DeploymentProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (name == Auto) name = command is not null ? "command" : program.DbUp is not null && Has("dbup") ? "dbup" : "sql";
        return All.FirstOrDefault(runner => runner.Name == name) ?? throw CodedProblem.WrongSetting.InConfiguration(
            $"This build has no runner named {name}. It has: {string.Join(", ", All.Select(runner => runner.Name).Prepend(Auto))}.");
    }

    /// <summary>Whether <c>auto</c> would have taken DbUp, had this build its adapter; then a remark says so.</summary>
    internal static bool StandsInForDbUp(string name, IMigrationRunner found, DeploymentProgram program) =>
        name == Auto && found.Name == "sql" && program.DbUp is not null;

    private static bool Has(string name) => All.Any(runner => runner.Name == name);

    private static IEnumerable<Assembly> Assemblies()
    {
        yield return typeof(MigrationRunners).Assembly;
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, Adapter + ".dll"))) yield return Assembly.Load(Adapter);
    }
}
