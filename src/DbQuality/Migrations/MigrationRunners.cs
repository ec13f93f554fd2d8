using DbQuality.Text;

namespace DbQuality.Migrations;

/// <summary>The runners of this build, found by their type: a new one is one new file.</summary>
public static class MigrationRunners
{
    private const string Auto = "auto";

    /// <param name="name"><c>auto</c> or a runner's name.</param>
    public static IMigrationRunner Find(string name)
    {
        if (name == Auto) return new SqlRunner();
        var runners = typeof(MigrationRunners).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMigrationRunner)))
            .Select(type => (IMigrationRunner)Activator.CreateInstance(type)!)
            .OrderBy(runner => runner.Name, StringComparer.Ordinal)
            .ToList();
        return runners.Find(runner => runner.Name == name) ?? throw new GateException(Trouble.Configuration, "DBQ010",
            $"This build has no runner named {name}. It has: {string.Join(", ", runners.Select(runner => runner.Name).Prepend(Auto))}.");
    }
}
