using System.Security.Cryptography;
using System.Text;
using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Migrations.EfMigrations;
using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Migrations;

/// <summary>Finds a project's migration scripts, reads them, and puts them in the order they run.</summary>
public static class PlanReader
{
    /// <summary>
    /// Groups run in the order of their numbers. In a group, stages are the folders of the scripts' root, in ordinal order,
    /// scripts right in the root first; in a stage scripts run in DbUp's order: ordinal by name. Embedded scripts run in
    /// the order of their names throughout, and a stage is what stands together.
    /// </summary>
    /// <exception cref="GateException">
    /// DBQ011: there is no script. DBQ012: a file is not text. DBQ013: a file cannot be read. DBQ014: two scripts have one name.
    /// DBQ016: a stage's scripts state different transaction modes. DBQ032: a script is another tool's.
    /// </exception>
    public static MigrationPlan Read(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var project = Path.GetFullPath(request.ProjectDirectory);
        var notes = new List<PlanNote>(request.Program.Notes);
        // What is embedded the program would run, whatever else it is.
        var candidates = Find(request, project, notes).Where(file => file.IsEmbedded || !request.NotScripts.Contains(Path.GetFullPath(file.FullPath))).ToList();
        notes.AddRange(candidates.Where(file => file.Culture is not null).Select(file => InSatellite(file, project)));
        candidates.RemoveAll(file => file.Culture is not null);
        var found = ProgramScripts.Choose(candidates, request.Program, request.Settings, project, notes);
        if (found.Count == 0 && !request.MayBeEmpty) throw ScriptFolder.NothingIn(project, request.Program.OthersWithScripts);
        var exclusion = new ScriptExclusion(request.Settings.Exclude, project, notes);
        var files = exclusion.Apply(found).DistinctBy(file => Path.GetFullPath(file.FullPath)).ToList();
        var scripts = files.Select(file => ReadScript(file, project, request, notes)).ToList();
        RefuseDuplicateNames(scripts);
        // A command brings the tool that understands them.
        if (!request.MayBeEmpty) OtherTools.Refuse(scripts);
        var embedded = files.Count > 0 && files.TrueForAll(file => file.IsEmbedded);
        var stages = StagesOf(scripts, embedded, request);
        return new MigrationPlan(stages)
        {
            // What brings its own migrations reads them from where it finds them.
            UnderReview = request.MayBeEmpty ? ScriptsUnderReview.None : ScriptsUnderReview.LastOf(stages),
            Notes = notes,
            Classes = request.MayBeEmpty ? MigrationClasses.Read(project, request.CancellationToken) : [],
            DbUp = DbUpOf(request),
            ProgramDecides = request.ProgramDecides,
            DependsOn = DependsOn(request, files),
        };
    }

    /// <summary>A team that names another runner may still deploy with DbUp; one that names a command has said what it deploys with.</summary>
    private static int? DbUpOf(PlanRequest request)
    {
        var uses = request.Program.DbUp is not null || request.Settings.DbUp is not null || request.Settings.Runner == "dbup";
        return uses && !request.MayBeEmpty ? request.Settings.DbUp ?? request.Program.DbUp ?? ProgramSettings.NewestKnown : null;
    }

    private static IReadOnlyList<string> DependsOn(PlanRequest request, List<ScriptFile> files)
    {
        var handedOver = (request.Scripts ?? []).Select(file => Path.GetFullPath(file.FullPath)).ToHashSet(StringComparer.Ordinal);
        var found = files.Where(file => file.IsEmbedded).Select(file => Path.GetFullPath(file.FullPath)).Where(path => !handedOver.Contains(path)).ToList();
        return [.. request.Program.Files, .. found, .. found.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<ScriptFile> Find(PlanRequest request, string project, List<PlanNote> notes)
    {
        // The build has looked for scripts before; a command may run some that it does not know.
        if (request.Scripts is { } named && (named.Count > 0 || !request.MayBeEmpty)) return named;
        try
        {
            return Discover(request, project, notes);
        }
        catch (GateException none) when (none.Code == "DBQ011" && (request.MayBeEmpty || request.Program.Engines.Count > 0))
        {
            return [];
        }
    }

    private static IReadOnlyList<Stage> StagesOf(List<Script> scripts, bool embedded, PlanRequest request)
    {
        var settings = request.Settings;
        var ordered = scripts.OrderBy(script => GroupOf(script, settings));
        ordered = embedded ? ordered : ordered.ThenBy(script => script.Stage.Length == 0 ? "" : script.Stage.TrimStart('.') + ".", StringComparer.Ordinal);
        var stages = new List<(Stage Stage, List<Script> Scripts)>();
        foreach (var script in ordered.ThenBy(script => script.Name, StringComparer.Ordinal))
        {
            var group = GroupOf(script, settings);
            if (stages.Count == 0 || stages[^1].Stage.Name != script.Stage || stages[^1].Stage.Group != group) stages.Add((new Stage(script.Stage, []) { Group = group }, []));
            stages[^1].Scripts.Add(script);
        }
        return [.. stages.Select(found => found.Stage with
        {
            Scripts = found.Scripts,
            Transactions = TransactionsOf(found.Scripts) ?? (request.ProgramDecides ? null : StandardOf(found.Stage.Name, settings)?.Transactions),
            Check = StandardOf(found.Stage.Name, settings)?.Check ?? false,
        })];
    }

    private static int GroupOf(Script script, MigrationStandards settings) =>
        script.Group ?? StandardOf(script.Stage, settings)?.Group ?? StageConvention.GroupOf(script.Stage);

    private static StageStandard? StandardOf(string stage, MigrationStandards settings) =>
        settings.Stages.FirstOrDefault(standard => standard.Matches(stage));

    private static IReadOnlyList<ScriptFile> Discover(PlanRequest request, string project, List<PlanNote> notes)
    {
        var items = ItemsOf(request, notes);
        if (items.Count == 0) return ScriptFolder.Find(project, notes);
        return items[0].IsEmbedded && ScriptFolder.IsIn(project) ? FolderFirst(project, ScriptFolder.Find(project, notes), items) : items;
    }

    private static IReadOnlyList<ScriptFile> ItemsOf(PlanRequest request, List<PlanNote> notes)
    {
        if (request.Project is not { } read) return request.ProjectToRead is { } file ? ProjectItems.Read(Path.GetFullPath(file), notes) : [];
        notes.AddRange(read.Notes);
        return read.Files;
    }

    /// <summary>As the build has it: what is embedded beside the folder of migrations is one only where a program takes it.</summary>
    private static List<ScriptFile> FolderFirst(string project, IReadOnlyList<ScriptFile> folder, IReadOnlyList<ScriptFile> embedded)
    {
        var isEmbedded = embedded.Select(file => Path.GetFullPath(file.FullPath)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. folder.Where(file => !isEmbedded.Contains(Path.GetFullPath(file.FullPath))),
            .. embedded.Select(file => ScriptFolder.Holds(project, file.FullPath) ? file : file with { IsBeside = true }),
        ];
    }

    private static Script ReadScript(ScriptFile file, string project, PlanRequest request, List<PlanNote> notes)
    {
        request.CancellationToken.ThrowIfCancellationRequested();
        var settings = request.Settings;
        var path = Path.GetFullPath(file.FullPath);
        var shown = Path.GetRelativePath(project, path).Replace('\\', '/');
        var (written, checksum) = ReadText(path, shown);
        var (source, undefined) = settings.Variables is null
            ? (new SourceText(shown, written), [])
            : VariableSubstitution.Apply(shown, written, settings.Variables);
        var text = StatementReader.Read(source);
        var below = Path.GetRelativePath(file.Root ?? FirstFolder(project, path), path).Replace('\\', '/').Split('/');
        if (request.ProgramDecides && file.Transactions is null && text.Transactions is { } unheard) notes.Add(Unheard(shown, unheard));
        var stage = file.Stage ?? (below.Length > 1 ? below[0] : "");
        return new Script
        {
            Name = file.Name ?? string.Join('.', below).Trim('.'),
            FileName = Path.GetFileName(path),
            FullPath = path,
            Source = source,
            Stage = stage,
            Group = file.Group,
            RunKind = file.RunKind ?? text.RunKind ?? StandardOf(stage, settings)?.RunKind ?? StageConvention.RunKindOf(stage) ?? RunKind.Once,
            Statements = text.Statements,
            Ignores = text.Ignores,
            Problems = [.. undefined.Concat(text.Problems).OrderBy(problem => problem.Location)],
            Transactions = file.Transactions ?? (request.ProgramDecides ? null : text.Transactions),
            Checksum = checksum,
        };
    }

    /// <summary>The same script, had its file another text.</summary>
    /// <param name="variables">Null: none are put in.</param>
    internal static Script Reread(Script script, string text, IReadOnlyDictionary<string, string>? variables)
    {
        var (source, undefined) = variables is null ? (new SourceText(script.File, text), []) : VariableSubstitution.Apply(script.File, text, variables);
        var read = StatementReader.Read(source);
        return script with
        {
            Source = source,
            Statements = read.Statements,
            Ignores = read.Ignores,
            Problems = [.. undefined.Concat(read.Problems).OrderBy(problem => problem.Location)],
            // Not the file's, which nobody has written yet, but as different from others as the text is.
            Checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
    }

    private static PlanNote InSatellite(ScriptFile file, string project)
    {
        var shown = Path.GetRelativePath(project, Path.GetFullPath(file.FullPath)).Replace('\\', '/');
        return PlanNote.Unseen(
            $"The name ends with a culture, so MSBuild embeds the script into the satellite assembly of {file.Culture}, where DbUp never finds it: it does not run. "
            + $"Say that it is none: <EmbeddedResource Update=\"{shown}\" WithCulture=\"false\" />", SourceSpan.Start(shown));
    }

    private static PlanNote Unheard(string script, TransactionMode mode) => PlanNote.Unseen(
        $"The comment dbquality:transaction {$"{mode}".ToLowerInvariant()} is heard by nobody: DbUp runs all scripts of an engine in the mode that the program sets. "
        + "Give the script an engine of its own with that mode, and take the comment out.", SourceSpan.Start(script));

    /// <summary>In a method of its own, so that the bytes are gone when the text is read.</summary>
    private static (string Text, string Checksum) ReadText(string path, string shown)
    {
        var bytes = ReadBytes(path, shown);
        return (ScriptBytes.Decode(shown, bytes), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>The project's folder on the way to the script; the script's own folder where it is outside the project.</summary>
    private static string FirstFolder(string project, string path)
    {
        var parts = Path.GetRelativePath(project, path).Replace('\\', '/').Split('/');
        if (parts[0] == ".." || Path.IsPathRooted(parts[0])) return Path.GetDirectoryName(path)!;
        return parts.Length > 1 ? Path.Combine(project, parts[0]) : project;
    }

    /// <summary>One script speaks for its whole stage.</summary>
    private static TransactionMode? TransactionsOf(IEnumerable<Script> stage)
    {
        var stating = stage.Where(script => script.Transactions is not null).OrderBy(script => script.Name, StringComparer.Ordinal).ToList();
        if (stating.Find(script => script.Transactions != stating[0].Transactions) is { } other)
        {
            throw CodedProblem.TransactionModes.InConfiguration(
                $"{stating[0].File} and {other.File} state different transaction modes for their stage. Let one of them speak, or move one to a stage of its own.",
                SourceSpan.Start(other.File));
        }
        return stating.Count == 0 ? null : stating[0].Transactions;
    }

    private static byte[] ReadBytes(string path, string shown)
    {
        try
        {
            return InputFile.ReadBytes(path, InputFile.LargestScript);
        }
        catch (InputFileException fault)
        {
            throw CodedProblem.Unreadable.InConfiguration(
                $"The script {shown} is not read. {fault.Message} Rows by the million are better loaded apart from the migrations.", SourceSpan.Start(shown), fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CodedProblem.Unreadable.InConfiguration(
                $"The script {shown} cannot be read: {fault.Message} Make it readable, or take it out of the project.", SourceSpan.Start(shown), fault);
        }
    }

    private static void RefuseDuplicateNames(List<Script> scripts)
    {
        foreach (var same in scripts.GroupBy(script => script.Name, StringComparer.Ordinal))
        {
            if (same.Skip(1).FirstOrDefault() is not { } second) continue;
            throw CodedProblem.SameName.InConfiguration(
                $"{same.First().File} and {second.File} have the same name in the journal, {same.Key}: DbUp would take one for the other. Rename one of them.",
                SourceSpan.Start(second.File));
        }
    }
}
