using System.Text.RegularExpressions;

namespace DbQuality.MSBuild;

/// <summary>The tool needs a newer .NET than the <c>dotnet</c> that builds the project may have: an older SDK builds projects that target what it knows.</summary>
internal static class MissingRuntime
{
    public const string Code = "DBQ031";

    /// <summary>The host's own (CoreHostLibMissingFailure, FrameworkMissingFailure, FrameworkCompatFailure), of which other systems than Windows keep the last byte.</summary>
    private static readonly int[] ExitCodes = [0x83, 0x96, 0x9c];

    private static readonly Regex Version = new(@"^\s*(?<version>\d+\.\d+\.\d+\S*) at \[", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    /// <summary>Which runtimes the host has found instead; null where it is not what ended it.</summary>
    /// <param name="said">What the process wrote to standard error, of which the host's words are in no other language.</param>
    public static string? Found(int exitCode, string said)
    {
        if (Array.IndexOf(ExitCodes, exitCode & 0xff) < 0) return null;
        if (said.IndexOf("Microsoft.NETCore.App", StringComparison.Ordinal) < 0 && said.IndexOf("hostfxr", StringComparison.Ordinal) < 0) return null;
        var versions = Version.Matches(said).Cast<Match>().Select(match => match.Groups["version"].Value).Distinct().ToList();
        return versions.Count == 0 ? "it has no runtime" : $"it has {string.Join(", ", versions)}";
    }

    /// <param name="host">The <c>dotnet</c> program.</param>
    /// <param name="because">What is there instead, without a full stop.</param>
    public static string Message(string host, string because) =>
        $"The gate runs on .NET 10 or newer, which '{host}' does not have: {because.TrimEnd('.')}. Nothing was judged. Install the .NET 10 runtime or SDK (https://dotnet.microsoft.com/download/dotnet/10.0); the project may go on to target what it does.";
}
