using System.CommandLine;
using DbQuality.Runs;
using DbQuality.Standards;

namespace DbQuality.Cli;

/// <summary>What a verb was given: options on the command line, else the properties of the project, else environment variables.</summary>
/// <param name="Path">The project's full path: its file, or its folder.</param>
internal sealed record Given(ParseResult Parsed, string Path, ProjectProperties Project)
{
    /// <param name="trust">Who wrote the project: that of a stranger is not evaluated.</param>
    public static async Task<Given> ReadAsync(ParseResult parsed, string path, Trust trust, CancellationToken cancellationToken) =>
        new(parsed, path, await ProjectProperties.ReadAsync(path, trust, cancellationToken));
}
