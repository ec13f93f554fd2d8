using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using DbQuality.Migrations.Plan;
using DbQuality.Text;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>The version of DbUp's PostgreSQL package that a project refers to, read without MSBuild.</summary>
internal sealed partial class DbUpReference
{
    private const string CentralVersions = "Directory.Packages.props", Resolved = "obj/project.assets.json";

    private static readonly string[] Packages = ["dbup-postgresql", "dbup-core"];

    /// <summary>Whether there is one.</summary>
    public bool IsThere { get; private init; }

    /// <summary>Null: the reference's version is not to be read.</summary>
    public int? Major { get; private init; }

    /// <summary>Full paths of the files that said so.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    public static DbUpReference Of(string projectFile)
    {
        var directory = Path.GetDirectoryName(projectFile)!;
        var reference = Packages.Select(package => Item(projectFile, "PackageReference", package)).FirstOrDefault(item => item is not null);
        var files = new List<string> { projectFile };
        var major = MajorOf(reference?.Attribute("VersionOverride") ?? reference?.Attribute("Version"), reference);
        if (major is null && reference is not null && CentralFileAbove(directory) is { } central)
        {
            files.Add(central);
            var version = Packages.Select(package => Item(central, "PackageVersion", package)).FirstOrDefault(item => item is not null);
            major = MajorOf(version?.Attribute("Version"), version);
        }
        var assets = Path.Combine(directory, Resolved);
        if (major is null && InputFile.IsRegular(assets) && ResolvedPackage().Match(InputFile.ReadText(assets, InputFile.LargestSource)) is { Success: true } resolved)
        {
            files.Add(assets);
            return new DbUpReference { IsThere = true, Major = MajorOf(resolved.Groups[1].Value), Files = files };
        }
        return new DbUpReference { IsThere = reference is not null, Major = major, Files = files };
    }

    private static XElement? Item(string file, string kind, string package)
    {
        try
        {
            return ProjectXml.Load(file).Descendants().FirstOrDefault(element => element.Name.LocalName == kind
                && string.Equals((string?)element.Attribute("Include"), package, StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception fault) when (fault is XmlException or IOException or UnauthorizedAccessException)
        {
            // MSBuild says what is wrong with the file; ProjectItems does where the tool reads it.
            return null;
        }
    }

    private static string? CentralFileAbove(string directory)
    {
        for (DirectoryInfo? folder = new(directory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, CentralVersions);
            if (File.Exists(file)) return file;
        }
        return null;
    }

    private static int? MajorOf(XAttribute? attribute, XElement? item) =>
        MajorOf((string?)attribute ?? item?.Elements().FirstOrDefault(element => element.Name.LocalName == "Version")?.Value ?? "");

    private static int? MajorOf(string version) =>
        LeadingNumber().Match(version) is { Success: true } number
        && int.TryParse(number.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;

    /// <summary>Also of a range: <c>[5.0.40]</c>.</summary>
    [GeneratedRegex(@"^\s*[\[(]?\s*(\d+)(?=[.*,\])\s-]|$)")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex("\"dbup-postgresql/([^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex ResolvedPackage();
}
