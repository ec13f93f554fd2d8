using System.Text.RegularExpressions;
using DbQuality.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>
/// Finds the scripts that MSBuild embeds into satellite assemblies, because their names end with a culture, such as <c>0002_labels.de.sql</c>:
/// the assembly that DbUp reads does not have them. Which names are cultures the system decides, so MSBuild's own task is asked.
/// </summary>
internal static partial class ResourceCultures
{
    /// <summary>Another question needs another name: it is kept between runs.</summary>
    private const string QuestionFile = "cultures.1.proj";

    private const string Question = """
        <Project>
          <Target Name="Assign">
            <AssignCulture Files="$(Names)">
              <Output TaskParameter="AssignedFilesWithCulture" ItemName="WithCulture" />
            </AssignCulture>
          </Target>
        </Project>
        """;

    /// <param name="project">The project file, for what could not be asked.</param>
    public static async Task<IReadOnlyList<ScriptFile>> AssignAsync(
        IReadOnlyList<ScriptFile> files, string project, List<PlanNote> notes, CancellationToken cancellationToken)
    {
        var named = files.Where(file => file is { IsEmbedded: true, IsNeutral: false } && MayBeCulture().IsMatch(file.FullPath)).ToList();
        if (named.Count == 0) return files;
        var cultures = await AskAsync(named.Select(file => Path.GetFileName(file.FullPath)).Distinct(StringComparer.Ordinal), cancellationToken);
        if (cultures is null)
        {
            notes.Add(Unasked(named[0], project));
            return files;
        }
        return [.. files.Select(file => named.Contains(file) && cultures.TryGetValue(Path.GetFileName(file.FullPath), out var culture) ? file with { Culture = culture } : file)];
    }

    private static async Task<Dictionary<string, string>?> AskAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var project = Path.Combine(CacheFolder.Root(), QuestionFile);
        if (!File.Exists(project)) await WriteAsync(project, cancellationToken);
        using var answer = await MSBuildAnswer.AskAsync(
            project, ["-t:Assign", "-getItem:WithCulture", $"-p:Names=\"{string.Join(';', names.Select(Escape))}\""], cancellationToken);
        return answer?.RootElement.GetProperty("Items").GetProperty("WithCulture").EnumerateArray().ToDictionary(
            item => item.GetProperty("Identity").GetString()!, item => item.GetProperty("Culture").GetString()!, StringComparer.Ordinal);
    }

    /// <summary>Whole or not at all: another run may read it meanwhile.</summary>
    private static async Task WriteAsync(string project, CancellationToken cancellationToken)
    {
        var unfinished = $"{project}.{Path.GetRandomFileName()}";
        await File.WriteAllTextAsync(unfinished, Question, cancellationToken);
        File.Move(unfinished, project, overwrite: true);
    }

    private static PlanNote Unasked(ScriptFile file, string project) => PlanNote.Unseen(
        $"Whether the name of {Path.GetFileName(file.FullPath)} ends with a culture, so that DbUp would not find the script, is not known: no SDK's MSBuild answers. "
        + "Install the .NET SDK, or say WithCulture=\"false\" on the item.", SourceSpan.Start(Path.GetFileName(project)));

    private static string Escape(string name) =>
        string.Concat(name.Select(c => c is '%' or '$' or '@' or '(' or ')' or ';' or '?' or '*' or '\'' or '"' ? $"%{(int)c:x2}" : $"{c}"));

    [GeneratedRegex(@"\.[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\.sql$", RegexOptions.IgnoreCase)]
    private static partial Regex MayBeCulture();
}
