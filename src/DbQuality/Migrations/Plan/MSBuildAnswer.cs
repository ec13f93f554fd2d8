using System.Diagnostics;
using System.Text.Json;
using DbQuality.Processes;
using DbQuality.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>What the SDK's MSBuild says of a project.</summary>
internal static class MSBuildAnswer
{
    /// <summary>An evaluation takes less than a second; a project that restores an SDK of its own may take some.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <param name="project">Full path.</param>
    /// <param name="arguments">Such as <c>-getItem:EmbeddedResource</c>: only evaluated, unless they name a target.</param>
    /// <returns>Null where no SDK is there, or it cannot read the project: a build says why.</returns>
    public static async Task<JsonDocument?> AskAsync(string project, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Host(), ["msbuild", project, "-nologo", .. arguments]) { WorkingDirectory = Path.GetDirectoryName(project)! };
        // What MSBuild sets for its own children is not for another MSBuild.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // What the SDK makes where it runs for the first time (marks, a certificate) is not for a question to leave in the user's home.
        foreach (var (name, value) in Silent) start.Environment[name] = value;
        start.Environment["DOTNET_CLI_HOME"] = Path.Combine(CacheFolder.Root(), "sdk");
        var (exitCode, output, _) = await ChildProcess.RunAsync(start, Longest, cancellationToken);
        return exitCode == 0 ? Read(output) : null;
    }

    private static readonly (string Name, string Value)[] Silent =
    [
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1"), ("DOTNET_GENERATE_ASPNET_CERTIFICATE", "false"), ("DOTNET_ADD_GLOBAL_TOOLS_TO_PATH", "false"),
        ("DOTNET_SKIP_WORKLOAD_INTEGRITY_CHECK", "1"),
    ];

    private static JsonDocument? Read(string output)
    {
        // Something of the SDK's own may be said first.
        var at = output.IndexOf('{', StringComparison.Ordinal);
        try
        {
            return at < 0 ? null : JsonDocument.Parse(output[at..]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The SDK that runs this program, else the one on PATH.</summary>
    public static string Host() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path
        : "dotnet";
}
