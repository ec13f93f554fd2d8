using System.Collections.Concurrent;
using System.IO.Enumeration;
using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Families.Orphans;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>
/// Reads the words of the folders that <c>orphan-function</c> lists as <c>sources</c>: every text file of at most
/// <see cref="LargestFile"/> bytes, but not the migrations themselves, which name whatever they make.
/// </summary>
public sealed class ApplicationSources
{
    /// <summary>4 MiB: what is larger is data, or made by a program.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    private static readonly string[] SkippedFolders = ["bin", "obj", "node_modules", ".git", ".vs"];

    private readonly OptionValue? option;
    private readonly IReadOnlyList<string> folders;
    private readonly string? standardsFile;

    private ApplicationSources(OptionValue? option, IReadOnlyList<string> folders, string? standardsFile)
    {
        this.option = option;
        this.folders = folders;
        this.standardsFile = standardsFile;
    }

    /// <summary>What the standards list, where the rule that asks for it will speak.</summary>
    /// <param name="directory">The folder that the standards file's own name is relative to.</param>
    /// <exception cref="GateException">A folder does not exist.</exception>
    public static ApplicationSources Of(TeamStandards standards, string directory, RuleSelection selection)
    {
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(selection);
        var rule = new OrphanFunction().Info;
        if (standards.File is not { } file || standards.Rules.GetValueOrDefault(rule.Id)?.Options.GetValueOrDefault(OrphanFunction.Sources.Name) is not { } option)
            return new ApplicationSources(null, [], null);
        var full = Path.GetFullPath(file, directory);
        var folders = option.Items.Select(item => Existing(item, Path.GetDirectoryName(full)!, option)).ToList();
        return new ApplicationSources(option, new RuleSchedule(selection).MaySpeak(rule, standards) ? folders : [], full);
    }

    /// <summary>Reads the files, some at a time.</summary>
    /// <param name="plan">Its scripts are no application, nor is the SQL that stands beside them, such as their rollbacks.</param>
    /// <exception cref="GateException">A file cannot be read: it may name anything.</exception>
    public ApplicationNames Read(MigrationPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (folders.Count == 0) return ApplicationNames.None;
        var scripts = plan.Scripts.Select(script => Path.GetFullPath(script.FullPath)).ToHashSet(StringComparer.Ordinal);
        var besides = scripts.Select(script => Path.GetDirectoryName(script)!).ToHashSet(StringComparer.Ordinal);
        var seen = new ConcurrentBag<string>();
        var words = new ConcurrentBag<HashSet<string>>();
        try
        {
            var files = folders.SelectMany(Walk).Distinct(StringComparer.Ordinal);
            Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellationToken }, () => new HashSet<string>(StringComparer.OrdinalIgnoreCase), (path, _, found) =>
            {
                seen.Add(path);
                if (!IsMigration(path)) ReadFile(path, found);
                return found;
            }, words.Add);
        }
        catch (Exception trouble) when (Reason(trouble) is { } reason)
        {
            throw CodedProblem.WrongSetting.InConfiguration(
                $"The application's sources cannot be read, so nobody knows which functions it uses: {reason.Message} Correct the permissions, or the option {OrphanFunction.Sources.Name}.", option?.Location, trouble);
        }
        return new ApplicationNames([.. words.SelectMany(found => found)], [.. seen.Order(StringComparer.Ordinal)]);

        bool IsMigration(string path) => path == standardsFile || scripts.Contains(path)
            || (path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase) && besides.Contains(Path.GetDirectoryName(path)!));
    }

    private static string Existing(string written, string directory, OptionValue option)
    {
        var folder = Path.GetFullPath(written, directory);
        return Directory.Exists(folder) ? folder : throw CodedProblem.WrongSetting.InConfiguration(
            $"The option {OrphanFunction.Sources.Name} names the folder '{written}', and there is no {folder}. Write the application's folder relative to the standards file, such as ../src.", option.Location);
    }

    /// <summary>Folders and files; a folder's own state tells of files that come and go.</summary>
    private static IEnumerable<string> Walk(string folder)
    {
        var below = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsWalked(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsWalked(ref entry),
        };
        return below.Prepend(folder);
    }

    /// <summary>A link to a folder may lead in a circle.</summary>
    private static bool IsWalked(ref FileSystemEntry entry)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) != 0) return false;
        foreach (var skipped in SkippedFolders)
        {
            if (entry.FileName.Equals(skipped, StringComparison.OrdinalIgnoreCase)) return false;
        }
        return true;
    }

    private static void ReadFile(string path, HashSet<string> found)
    {
        var file = new FileInfo(path);
        // A folder, a pipe, a link that leads nowhere, or a file that was deleted a moment ago.
        if (!InputFile.IsRegular(path) || file.Length is 0 or > LargestFile) return;
        using var reader = new StreamReader(InputFile.Open(path), detectEncodingFromByteOrderMarks: true);
        var words = new SourceWords(found);
        var buffer = new char[16 * 1024];
        for (int count, total = 0; (count = reader.ReadBlock(buffer)) > 0 && total <= LargestFile; total += count)
        {
            // No text of any encoding holds this character, and every binary format does near its start.
            if (total == 0 && buffer.AsSpan(0, count).Contains('\0')) return;
            words.Read(buffer.AsSpan(0, count));
        }
        words.End();
    }

    private static Exception? Reason(Exception trouble) => trouble switch
    {
        AggregateException several => several.InnerExceptions.Select(Reason).FirstOrDefault(reason => reason is not null),
        IOException or UnauthorizedAccessException => trouble,
        _ => null,
    };
}
