using System.Security;
using System.Text.RegularExpressions;

namespace DbQuality.Migrations.Plan;

/// <summary>
/// Finds the scripts that MSBuild embeds into satellite assemblies, because their names end with a culture, such as <c>0002_labels.de.sql</c>:
/// the assembly that DbUp reads does not have them. Which names are cultures the system decides, so MSBuild's own task is asked.
/// </summary>
internal static partial class ResourceCultures
{
    public static async Task<IReadOnlyList<ScriptFile>> AssignAsync(IReadOnlyList<ScriptFile> files, CancellationToken cancellationToken)
    {
        var named = files.Where(file => file is { IsEmbedded: true, IsNeutral: false } && MayBeCulture().IsMatch(file.FullPath)).ToList();
        if (named.Count == 0) return files;
        var cultures = await AskAsync(named.Select(file => Path.GetFileName(file.FullPath)).Distinct(StringComparer.Ordinal), cancellationToken);
        return [.. files.Select(file => named.Contains(file) && cultures.TryGetValue(Path.GetFileName(file.FullPath), out var culture) ? file with { Culture = culture } : file)];
    }

    private static async Task<Dictionary<string, string>> AskAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("dbq-cultures-");
        try
        {
            var project = Path.Combine(folder.FullName, "cultures.proj");
            await File.WriteAllTextAsync(project, $"""
                <Project><Target Name="Assign"><AssignCulture Files="{string.Join(';', names.Select(Escape))}">
                  <Output TaskParameter="AssignedFilesWithCulture" ItemName="WithCulture" />
                </AssignCulture></Target></Project>
                """, cancellationToken);
            using var answer = await MSBuildAnswer.AskAsync(project, ["-t:Assign", "-getItem:WithCulture"], cancellationToken);
            return answer is null ? [] : answer.RootElement.GetProperty("Items").GetProperty("WithCulture").EnumerateArray().ToDictionary(
                item => item.GetProperty("Identity").GetString()!, item => item.GetProperty("Culture").GetString()!, StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>For MSBuild, and then for XML.</summary>
    private static string Escape(string name) =>
        SecurityElement.Escape(string.Concat(name.Select(c => c is '%' or '$' or '@' or '(' or ')' or ';' or '?' or '*' or '\'' ? $"%{(int)c:x2}" : $"{c}")));

    [GeneratedRegex(@"\.[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\.sql$", RegexOptions.IgnoreCase)]
    private static partial Regex MayBeCulture();
}
