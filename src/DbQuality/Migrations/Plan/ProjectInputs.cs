using System.Collections;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using DbQuality.Processes;
using DbQuality.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>
/// The files that make a project what it is, as far as that shows without MSBuild: its own, those of the folders above that MSBuild imports, what
/// NuGet has restored for it, and what these import. By them is known whether MSBuild need be asked, and whether what it said still holds.
/// </summary>
internal sealed partial class ProjectInputs
{
    private static readonly string[] FromAbove = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Build.rsp", "global.json"];

    private readonly string project;
    private readonly IReadOnlyCollection<string> properties;
    private readonly SortedDictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> variables;
    private bool isWhole = true;

    private ProjectInputs(string project, IReadOnlyCollection<string> properties)
    {
        this.project = project;
        this.properties = properties;
        variables = new SortedSet<string>(properties, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether one of the properties is set anywhere, or may be where only MSBuild looks.</summary>
    public bool Speak { get; private set; }

    /// <param name="project">The project file's full path.</param>
    /// <param name="properties">The names of those that matter.</param>
    public static ProjectInputs Of(string project, IReadOnlyCollection<string> properties)
    {
        var inputs = new ProjectInputs(project, properties);
        var folder = Path.GetDirectoryName(project)!;
        var name = Path.GetFileName(project);
        inputs.Add(project);
        inputs.Add(project + ".user");
        foreach (var extension in (string[])["props", "targets"]) inputs.AddRestored(Path.Combine(folder, "obj", $"{name}.nuget.g.{extension}"));
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            foreach (var imported in FromAbove) inputs.Add(Path.Combine(above.FullName, imported));
        }
        inputs.Speak |= inputs.Environment().Any(variable => properties.Contains(variable.Name, StringComparer.OrdinalIgnoreCase));
        return inputs;
    }

    /// <summary>Of all that the evaluation depends on; null where it may depend on what only MSBuild knows.</summary>
    public string? Fingerprint()
    {
        if (!isWhole) return null;
        var scripts = new FileSystemEnumerable<string>(
            Path.GetDirectoryName(project)!, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.FileName.EndsWith(".sql", StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName is not ("bin" or "obj" or "node_modules" or ".git"),
        };
        IEnumerable<string> all =
        [
            project, .. parts.Select(part => $"{part.Key} {part.Value}"), .. Environment().Select(variable => $"{variable.Name}={variable.Value}"),
            .. scripts.Order(StringComparer.Ordinal), .. Sdks(),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', all))));
    }

    /// <summary>The variables of the environment that MSBuild may take for a property.</summary>
    private IEnumerable<(string Name, string Value)> Environment() =>
        from variable in System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        let name = (string)variable.Key
        where variables.Contains(name)
        orderby name
        select (name, (string?)variable.Value ?? "");

    /// <summary>The versions of the SDK that may answer.</summary>
    private static IEnumerable<string> Sdks()
    {
        var host = MSBuildAnswer.Host();
        var program = Path.IsPathRooted(host) ? host : ChildProcess.FindOnPath(host) ?? host;
        var folder = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(new FileInfo(program).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? program) ?? "", "sdk"));
        return folder.Exists ? folder.EnumerateDirectories().Select(sdk => sdk.FullName).Order(StringComparer.Ordinal) : [];
    }

    private void Add(string file)
    {
        if (Hash(file) is not { } text || Path.GetExtension(file) is ".json" or ".rsp") return;
        foreach (Match variable in Reference().Matches(text)) variables.Add(variable.Groups[1].Value);
        if (Root(file) is not { } root) return;
        foreach (var element in root.DescendantsAndSelf())
        {
            if (element.Name.LocalName == "Import") Follow(element, file);
            else Look(element);
        }
    }

    /// <summary>What is in a package does not change, and which packages there are stands here. Any of them may set a property.</summary>
    private void AddRestored(string file)
    {
        if (Hash(file) is not null && Root(file) is { } root) Speak |= root.Descendants().Any(element => element.Name.LocalName == "Import");
    }

    private void Look(XElement element)
    {
        Speak |= properties.Contains(element.Name.LocalName, StringComparer.OrdinalIgnoreCase);
        var values = element.Attributes().Select(attribute => attribute.Value).Append(element.HasElements ? "" : element.Value).ToList();
        // A function may look at the machine, and a pattern for scripts at folders that are not the project's.
        isWhole &= !values.Exists(value => value.Contains("$([", StringComparison.Ordinal) || value.Contains("Exists(", StringComparison.OrdinalIgnoreCase));
        if (element.Name.LocalName is "Migration" or "EmbeddedResource")
            isWhole &= !values.Exists(value => value.Contains("..", StringComparison.Ordinal) || value.Contains("$(", StringComparison.Ordinal) || Path.IsPathRooted(value));
    }

    private void Follow(XElement import, string file)
    {
        if (import.Attribute("Sdk") is not null) return;
        var written = ((string?)import.Attribute("Project") ?? "").Replace('\\', '/');
        // The usual way to the next of those that are looked for in all folders above.
        if (written.Contains("GetPathOfFileAbove", StringComparison.Ordinal) && FromAbove.Any(name => written.Contains($"'{name}'", StringComparison.Ordinal))) return;
        Speak = true;
        var path = written.Replace("$(MSBuildThisFileDirectory)", Path.GetDirectoryName(file) + "/", StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildProjectDirectory)", Path.GetDirectoryName(project), StringComparison.OrdinalIgnoreCase);
        if (path.Length == 0 || path.AsSpan().ContainsAny("$*?@")) isWhole = false;
        else if (Path.GetFullPath(path, Path.GetDirectoryName(file)!) is var imported && !parts.ContainsKey(imported)) Add(imported);
    }

    /// <summary>Notes what is in the file; null where it is not there or cannot be read.</summary>
    private string? Hash(string file)
    {
        try
        {
            if (!InputFile.IsRegular(file))
            {
                parts[file] = "missing";
                return null;
            }
            var bytes = InputFile.ReadBytes(file, InputFile.LargestText);
            parts[file] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return Encoding.UTF8.GetString(bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            isWhole = false;
            return null;
        }
    }

    private XElement? Root(string file)
    {
        try
        {
            return ProjectXml.Load(file);
        }
        catch (Exception fault) when (fault is XmlException or IOException or UnauthorizedAccessException)
        {
            // What reads it says what is wrong.
            isWhole = false;
            return null;
        }
    }

    [GeneratedRegex(@"\$\(([A-Za-z_]\w*)\)")]
    private static partial Regex Reference();
}
