using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Architecture;

/// <summary>Files that others wrote are read in one place, which refuses pipes, devices and what has no bound.</summary>
public sealed partial class FileReadTests
{
    /// <summary>What reads or opens files by itself, and why it may.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["DbQuality/Text/InputFile.cs"] = "the place itself",
        ["DbQuality.MSBuild/InputFile.cs"] = "the task's own, as it has no dependencies",
        ["DbQuality.MSBuild/Answer.cs"] = "what the task wrote itself, asked for its kind before",
        ["DbQuality.MSBuild/OwnFolder.cs"] = "marks a folder that the task made",
        ["DbQuality.MSBuild/EfTool.cs"] = "what the kernel says of processes",
        ["DbQuality/Reports/OwnFiles.cs"] = "the beginning of a file that has a length, and so is no pipe and no device",
        ["DbQuality.Containers/ContainerRun.cs"] = "what the gate's own container printed",
        ["DbQuality.Containers/LeftContainers.cs"] = "the kernel's number of this boot",
        ["DbQuality.Containers/LifeLine.cs"] = "writes",
        ["DbQuality.Cli/OutputFile.cs"] = "writes",
        ["DbQuality/Fixes/WholeFile.cs"] = "writes, and compares with what is there under the same name",
        ["DbQuality/Migrations/Runners/LoggedErrors.cs"] = "the log of the gate's own server",
    };

    [Fact]
    public void Every_file_of_a_project_is_read_in_one_place()
    {
        var source = Repository.PathOf("src");
        var reading = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            // Its own cache, clusters, locks and owner files.
            .Where(file => !file.StartsWith("DbQuality/Postgres/", StringComparison.Ordinal))
            .Where(file => File.ReadLines(Path.Combine(source, file)).Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Reads().IsMatch(line)));
        reading.Order(StringComparer.Ordinal).ShouldBe(Exceptions.Keys.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\bFile\.(ReadAll\w*|ReadLines\w*|Open\w*)\(|\bnew FileStream\(|FileStream \w+\(string|\bX(Document|Element)\.Load\((?!reader)|\bXmlReader\.Create\((file|path)|\bnew StreamReader\((file|path)\b(?!\))|=> new\(path, FileMode")]
    private static partial Regex Reads();
}
