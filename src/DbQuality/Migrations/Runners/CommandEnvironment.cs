using System.Text.RegularExpressions;

namespace DbQuality.Migrations.Runners;

/// <summary>What a program that migrates finds in its environment: the way to the scratch database, and no other way.</summary>
internal static partial class CommandEnvironment
{
    /// <param name="values">Of the places of a command, by their names.</param>
    public static void Apply(IDictionary<string, string?> environment, IReadOnlyDictionary<string, string> values, ConnectionAddress address)
    {
        // PGSERVICE or PGHOSTADDR of the build would win over what is set below, and send psql to another server. What MSBuild
        // sets for its own children is not for a build that the command may start.
        foreach (var name in environment.Keys.Where(name => LibpqVariable().IsMatch(name) || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);
        foreach (var (name, value) in address.Variables.Where(variable => variable.Value is not null)) environment[name] = value;
        foreach (var (name, value) in values) environment[CommandPlaces.Variable(name)] = value;
        // A build in the command must not run the gate again, nor leave servers of its own behind.
        environment["DBQUALITY_IN_COMMAND"] = "true";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["UseSharedCompilation"] = "false";
    }

    [GeneratedRegex("^PG[A-Z]+$")]
    private static partial Regex LibpqVariable();
}
