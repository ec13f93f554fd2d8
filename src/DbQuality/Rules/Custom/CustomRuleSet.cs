using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;
using Microsoft.Extensions.FileSystemGlobbing;

namespace DbQuality.Rules.Custom;

/// <summary>The team's own rules, from the files that <c>custom_rules</c> names.</summary>
/// <param name="Rules">In the order of their files' paths.</param>
public sealed record CustomRuleSet(IReadOnlyList<CustomRule> Rules)
{
    public static CustomRuleSet None { get; } = new([]);

    /// <summary>Full paths of files, and of folders where more may appear, that the rules depend on.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Full paths of the rules and of what stands beside them: no migrations, wherever they are.</summary>
    public IReadOnlySet<string> Files => Rules.SelectMany(rule => rule.File.All).Select(file => file.FullPath).ToHashSet(StringComparer.Ordinal);

    /// <param name="globs">Relative to <paramref name="directory"/>.</param>
    /// <param name="directory">The full path of the standards file's folder.</param>
    /// <param name="shown">How to show a full path.</param>
    /// <exception cref="GateException">A pattern that matches nothing, or a rule that is wrong: DBQ010 with its place.</exception>
    public static CustomRuleSet Read(IReadOnlyList<CustomRuleGlob> globs, string directory, Func<string, string> shown)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        var paths = globs.SelectMany(glob => Expand(glob, directory, folders)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var rules = paths.Select(path => CustomRuleReader.Read(new CustomRuleFile(path, shown(path)))).ToList();
        RefuseDuplicates(rules);
        var files = rules.SelectMany(rule => new[] { rule.File, rule.File.Fix, rule.File.Rollback }).OfType<CustomRuleFile>();
        return new CustomRuleSet(rules) { DependsOn = [.. files.Select(file => file.FullPath), .. folders] };
    }

    private static List<string> Expand(CustomRuleGlob glob, string directory, SortedSet<string> folders)
    {
        var (folder, rest) = GlobFolder.Split(glob.Pattern.Replace('\\', '/'));
        var root = Path.GetFullPath(Path.Combine(directory, folder));
        var isFile = rest.Length == 0;
        var found = isFile ? File.Exists(root) ? [root] : [] : Match(root, rest);
        // A new file changes the time of its folder, as a new folder does that of the one above.
        if (!isFile && Directory.Exists(root)) folders.UnionWith(!rest.Contains('/', StringComparison.Ordinal) ? [root] : Below(root));
        var scripts = found.Where(path => path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase)).ToList();
        var rules = scripts.Where(path => CustomRuleFile.RuleOf(path) is null).ToList();
        RefuseLeftOvers(glob, scripts);
        return rules.Count > 0 ? rules : throw StandardsErrors.At(glob.Location,
            $"'{glob.Pattern}' in custom_rules matches no rule: no .sql file in {root}. Patterns are relative to the standards file. Write the first rule, or remove the pattern.");
    }

    private static IEnumerable<string> Match(string root, string pattern)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(pattern);
        return GlobFolder.Match(matcher, root);
    }

    /// <summary>Without those that every build changes.</summary>
    private static IEnumerable<string> Below(string folder) => Directory.EnumerateDirectories(folder)
        .Where(path => Path.GetFileName(path) is not ("bin" or "obj") and not ['.', ..] && new DirectoryInfo(path).LinkTarget is null)
        .SelectMany(Below).Prepend(folder);

    /// <summary>An example that belongs to no rule would never be run.</summary>
    private static void RefuseLeftOvers(CustomRuleGlob glob, List<string> scripts)
    {
        if (scripts.Find(path => CustomRuleFile.RuleOf(path) is { } rule && !File.Exists(rule)) is not { } left) return;
        throw StandardsErrors.At(glob.Location,
            $"{Path.GetFileName(left)} stands beside no rule: there is no {Path.GetFileName(CustomRuleFile.RuleOf(left))} in {Path.GetDirectoryName(left)}. Rename it after its rule, or remove it.");
    }

    private static void RefuseDuplicates(List<CustomRule> rules)
    {
        foreach (var (index, rule) in rules.Index())
        {
            var (info, start) = (rule.Info, rule.File.Start);
            foreach (var earlier in rules.Take(index))
            {
                if (earlier.Info.Id == info.Id)
                    throw StandardsErrors.At(start, $"{info.Id} is the id of {earlier.File.Shown} too. Give this rule another, such as {Free(rules)}.");
                if (earlier.Info.Name == info.Name)
                    throw StandardsErrors.At(start, $"{info.Name} is the name of {earlier.File.Shown} too. Give this rule another.");
            }
            if (RuleCatalog.Vocabulary.Find(info.Name) is { } ours)
                throw StandardsErrors.At(start, $"{info.Name} is the name of {ours.Id}. Give your rule another.");
        }
    }

    private static string Free(List<CustomRule> rules) =>
        Enumerable.Range(900, 100).Select(number => FormattableString.Invariant($"DBQ{number}")).FirstOrDefault(id => rules.TrueForAll(rule => rule.Info.Id != id)) ?? "none: all are taken";
}
