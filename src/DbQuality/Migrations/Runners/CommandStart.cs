using System.Diagnostics;
using DbQuality.Text;

namespace DbQuality.Migrations.Runners;

/// <summary>How the team's command is started against a database.</summary>
internal static class CommandStart
{
    /// <summary>In the project's folder, by the system's shell.</summary>
    /// <exception cref="GateException">DBQ010: no command, an unknown place in it, or <c>{assembly}</c> without a build.</exception>
    public static ProcessStartInfo Of(RunOptions options, ConnectionAddress address)
    {
        if (string.IsNullOrWhiteSpace(options.Command)) throw NoCommand();
        var places = CommandPlaces.Read(options.Command);
        if (places.Contains("assembly")) VerifyAssembly(options.Assembly);
        var values = new Dictionary<string, string>
        {
            ["connection"] = options.ConnectionString,
            ["uri"] = address.Uri,
            ["assembly"] = options.Assembly ?? "",
            ["project"] = options.ProjectDirectory,
        };
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd") { Arguments = $"/d /s /c \"{CommandPlaces.ForWindows(options.Command, values)}\"" }
            : new ProcessStartInfo("/bin/sh", ["-c", CommandPlaces.ForShell(options.Command)]);
        start.WorkingDirectory = options.ProjectDirectory;
        CommandEnvironment.Apply(start.Environment, values, address);
        return start;
    }

    private static void VerifyAssembly(string? assembly)
    {
        const string advice = "Build the project (dotnet build), or write the program's path in the place of {assembly}.";
        if (assembly is null) throw CodedProblem.WrongSetting.InConfiguration($"The runner's command has {{assembly}}, which only a build for one target framework knows. {advice}");
        if (!File.Exists(assembly)) throw CodedProblem.WrongSetting.InConfiguration($"The runner's command has {{assembly}}, and {assembly} does not exist. {advice}");
    }

    private static GateException NoCommand() => CodedProblem.WrongSetting.InConfiguration(
        "The runner named command has no command. Give it one: DbQualityRunnerCommand, --runner-command, or migrations.command in standards.yaml, "
        + "such as psql -v ON_ERROR_STOP=1 -f migrations/all.sql {uri}.");
}
