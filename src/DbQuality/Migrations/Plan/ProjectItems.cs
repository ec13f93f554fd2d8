using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DbQuality.Standards;
using DbQuality.Text;
using Microsoft.Extensions.FileSystemGlobbing;

namespace DbQuality.Migrations.Plan;

/// <summary>
/// The scripts that a project file names, read without MSBuild: plain items of the file itself. What MSBuild has to evaluate, an
/// imported file, a property or a condition, is asked of it where that may be; else the remarks say so. The build passes its items itself.
/// </summary>
internal sealed class ProjectItems
{
    private readonly string file;
    private readonly string directory;
    private readonly XElement project;
    private readonly List<PlanNote> notes;

    private ProjectItems(string file, XElement project, List<PlanNote> notes)
    {
        this.file = file;
        this.project = project;
        this.notes = notes;
        directory = Path.GetDirectoryName(file)!;
    }

    /// <summary><c>Migration</c> items, else embedded <c>.sql</c> files; empty where there are neither.</summary>
    /// <exception cref="GateException">DBQ015: the project file is missing or no XML.</exception>
    public static IReadOnlyList<ScriptFile> Read(string file, List<PlanNote> notes)
    {
        var items = new ProjectItems(file, Load(file), notes);
        var migrations = items.Of("Migration", (item, path) => EachMigration(name => Metadata(item, name), path));
        return migrations.Count > 0 ? migrations : items.Of("EmbeddedResource", (item, path) => EachResource(name => Metadata(item, name), path, items.directory, items.RootNamespace));
    }

    /// <summary>The same of items that MSBuild has evaluated.</summary>
    public static IReadOnlyList<ScriptFile> Of(string file, EvaluatedProject evaluated)
    {
        var directory = Path.GetDirectoryName(file)!;
        var migrations = Scripts("Migration").Select(item => EachMigration(item.Of, item.FullPath)).ToList();
        return migrations.Count > 0 ? migrations : [.. Scripts("EmbeddedResource").Select(item => EachResource(item.Of, item.FullPath, directory, evaluated.RootNamespace))];

        IEnumerable<EvaluatedItem> Scripts(string type) => evaluated.Items.Where(item => item.Type == type && IsScript(item.FullPath));
    }

    /// <summary>Whether the file, or one that MSBuild imports into it from the folders above, says of scripts what only MSBuild knows.</summary>
    public static bool NeedsMSBuild(string file)
    {
        try
        {
            var project = ProjectXml.Load(file);
            return project.Descendants().Any(element => element.Name.LocalName == "Import" || IsConditional(element) || IsBeyondReading(element)) || ImportedAbove(file).Any(Speaks);
        }
        catch (Exception fault) when (fault is XmlException or IOException or UnauthorizedAccessException)
        {
            // Reading it says what is wrong.
            return false;
        }
    }

    /// <summary>An item of scripts, or the namespace that begins their names.</summary>
    private static bool IsAboutScripts(XElement element) => element.Name.LocalName is "Migration" or "EmbeddedResource" or "RootNamespace";

    private static bool IsConditional(XElement element) => IsAboutScripts(element) && element.AncestorsAndSelf().Any(around => around.Attribute("Condition") is not null);

    private static bool IsBeyondReading(XElement element) => IsAboutScripts(element)
        && (element.Attribute("Update") is not null
            || element.Attributes().Select(attribute => attribute.Value).Concat(element.Elements().Select(child => child.Value)).Append(element.Value).Any(NeedsExpansion));

    private static bool NeedsExpansion(string value) =>
        value.Contains("%(", StringComparison.Ordinal) || value.Contains("@(", StringComparison.Ordinal)
        || value.Replace("$(MSBuildProjectDirectory)", "", StringComparison.OrdinalIgnoreCase).Replace("$(MSBuildThisFileDirectory)", "", StringComparison.OrdinalIgnoreCase)
            .Replace("$(DefaultItemExcludes)", "", StringComparison.OrdinalIgnoreCase).Contains("$(", StringComparison.Ordinal);

    private static IEnumerable<string> ImportedAbove(string file)
    {
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets" })
        {
            for (var folder = new DirectoryInfo(Path.GetDirectoryName(file)!); folder is not null; folder = folder.Parent)
            {
                var imported = Path.Combine(folder.FullName, name);
                if (!File.Exists(imported)) continue;
                yield return imported;
                break;
            }
        }
    }

    private static bool Speaks(string imported) =>
        ProjectXml.Load(imported).Descendants().Any(element => IsAboutScripts(element) || element.Name.LocalName == "Import");

    private static XElement Load(string file)
    {
        try
        {
            return ProjectXml.Load(file);
        }
        catch (XmlException fault)
        {
            throw CodedProblem.ProjectFile.InConfiguration($"The project file is not XML: {fault.Message}",
                new SourceSpan(Path.GetFileName(file), fault.LineNumber, fault.LinePosition, fault.LineNumber, fault.LinePosition), fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CodedProblem.ProjectFile.InConfiguration(
                $"The project file {file} cannot be read: {fault.Message} Name a project file, or the folder that holds the migrations.", null, fault);
        }
    }

    private List<ScriptFile> Of(string itemType, Func<XElement, string, ScriptFile> script)
    {
        var found = new List<ScriptFile>();
        foreach (var item in project.Descendants().Where(element => element.Name.LocalName == itemType && IsItem(element)))
        {
            var excluded = Expand(item, "Exclude").ToHashSet(StringComparer.Ordinal);
            var removed = Expand(item, "Remove").ToHashSet(StringComparer.Ordinal);
            found.RemoveAll(known => removed.Contains(known.FullPath));
            var included = Expand(item, "Include").Where(IsScript).Where(path => !excluded.Contains(path)).ToList();
            if (included.Count > 0) NoteCondition(item);
            found.AddRange(included.Select(path => script(item, path)));
        }
        return found;
    }

    private static ScriptFile EachMigration(Func<string, string?> metadata, string path) => new(path)
    {
        Stage = metadata("Stage"),
        Name = metadata("LogicalName"),
        RunKind = Enum.TryParse<RunKind>(metadata("RunKind"), ignoreCase: true, out var kind) ? kind : null,
        Group = int.TryParse(metadata("Group"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var group) ? group : null,
        Transactions = Enum.TryParse<TransactionMode>(metadata("Transaction"), ignoreCase: true, out var mode) ? mode : null,
    };

    private static ScriptFile EachResource(Func<string, string?> metadata, string path, string directory, string rootNamespace)
    {
        var relative = Path.GetRelativePath(directory, path);
        // A file from outside the project is embedded as if it stood in the project's folder, unless a link says where.
        var target = metadata("Link") ?? (relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(path) : relative);
        return EachMigration(metadata, path) with
        {
            IsEmbedded = true,
            IsNeutral = string.Equals(metadata("WithCulture"), "false", StringComparison.OrdinalIgnoreCase),
            Name = metadata("LogicalName") ?? metadata("ManifestResourceName") ?? ResourceName.Of(rootNamespace, target),
        };
    }

    private string RootNamespace =>
        project.Descendants().LastOrDefault(element => element.Name.LocalName == "RootNamespace")?.Value.Trim()
        ?? Path.GetFileNameWithoutExtension(file).Replace(' ', '_');

    /// <summary>The files that an attribute's patterns name, as full paths, in a fixed order.</summary>
    private IEnumerable<string> Expand(XElement item, string attribute)
    {
        var patterns = Known((string?)item.Attribute(attribute) ?? "");
        foreach (var pattern in patterns.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (pattern.Contains("$(", StringComparison.Ordinal) || pattern.Contains("@(", StringComparison.Ordinal))
                Note(item, $"'{pattern}' needs MSBuild to be evaluated and was passed over. Run the gate from the build, or name the scripts' folder.");
            else foreach (var path in Glob(pattern.Replace('\\', '/'))) yield return path;
        }
    }

    private string Known(string value) => value
        .Replace("$(MSBuildProjectDirectory)", directory, StringComparison.OrdinalIgnoreCase)
        .Replace("$(MSBuildThisFileDirectory)", directory + "/", StringComparison.OrdinalIgnoreCase)
        .Replace("$(DefaultItemExcludes)", "bin/**;obj/**", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> Glob(string pattern)
    {
        var (folder, rest) = GlobFolder.Split(pattern);
        var root = Path.GetFullPath(Path.Combine(directory, folder));
        if (rest.Length == 0) return [root];
        var matcher = new Matcher();
        matcher.AddInclude(rest);
        return GlobFolder.Match(matcher, root).Order(StringComparer.Ordinal);
    }

    private void NoteCondition(XElement item)
    {
        var condition = item.AncestorsAndSelf().Select(element => (string?)element.Attribute("Condition")).FirstOrDefault(text => text is not null);
        if (condition is not null) Note(item, $"The condition \"{condition}\" was not evaluated: its scripts are taken. Run the gate from the build to have it evaluated.");
    }

    private void Note(XElement item, string message)
    {
        var line = (IXmlLineInfo)item;
        var span = new SourceSpan(Path.GetFileName(file), line.LineNumber, line.LinePosition, line.LineNumber, line.LinePosition);
        notes.Add(PlanNote.Unseen(message, span));
    }

    private static bool IsItem(XElement element) => element.Parent?.Name.LocalName == "ItemGroup";

    private static bool IsScript(string path) => path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase);

    private static string? Metadata(XElement item, string name) =>
        ((string?)item.Attribute(name) ?? item.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value)?.Trim();
}
