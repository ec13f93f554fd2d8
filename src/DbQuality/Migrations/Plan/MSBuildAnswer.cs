using System.Diagnostics;
using System.Text.Json;
using DbQuality.Processes;

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
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        var (exitCode, output, _) = await ChildProcess.RunAsync(start, Longest, cancellationToken);
        // Something of the SDK's own may be said first, such as its welcome.
        var at = output.IndexOf('{', StringComparison.Ordinal);
        if (exitCode != 0 || at < 0) return null;
        try
        {
            return JsonDocument.Parse(output[at..]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The SDK that runs this program, else the one on PATH.</summary>
    private static string Host() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path
        : "dotnet";
}
