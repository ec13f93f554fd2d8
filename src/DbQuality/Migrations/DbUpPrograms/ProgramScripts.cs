using DbQuality.Migrations.Plan;
using DbQuality.Standards;
using DbQuality.Text;
using Microsoft.Extensions.FileSystemGlobbing;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>
/// The scripts that a program's engines take, each with its name, group, run kind and transaction mode. Several engines run
/// one after the other, as they stand.
/// </summary>
internal sealed class ProgramScripts
{
    private readonly DeploymentProgram program;
    private readonly MigrationStandards settings;
    private readonly string project;
    private readonly List<PlanNote> notes;
    private readonly List<(ProgramEngine Engine, int Group, ScriptFile File)> taken = [];

    /// <summary>Of each file among what is taken, by its full path.</summary>
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private ProgramScripts(DeploymentProgram program, MigrationStandards settings, string project, List<PlanNote> notes)
    {
        this.program = program;
        this.settings = settings;
        this.project = project;
        this.notes = notes;
    }

    /// <param name="candidates">What the project has; where none of it is embedded and no engine reads a folder, it is what the user wants to run.</param>
    public static IReadOnlyList<ScriptFile> Choose(
        IReadOnlyList<ScriptFile> candidates, DeploymentProgram program, MigrationStandards settings, string project, List<PlanNote> notes)
    {
        var own = candidates.Where(file => !file.IsBeside).ToList();
        if (program.Engines.Count == 0) return own;
        var readsFolders = program.Engines.Any(engine => engine.Sources.Any(source => source.Directory is not null));
        if (!candidates.Any(file => file.IsEmbedded) && !readsFolders)
        {
            if (own.Count > 0 && program.Engines.Any(engine => engine.Sources.Count > 0))
                notes.Add(PlanNote.Unseen("The program takes embedded scripts, but the project embeds none: its own scripts are taken in their place.", program.Engines[0].Location));
            return own;
        }
        var scripts = new ProgramScripts(program, settings, project, notes);
        scripts.Take(candidates);
        return scripts.Chosen(candidates);
    }

    private void Take(IReadOnlyList<ScriptFile> candidates)
    {
        foreach (var engine in program.Engines)
        {
            foreach (var source in engine.Sources)
            {
                var found = source.Directory is { } directory
                    ? FilesOf(directory, source)
                    : candidates.Where(file => file is { IsEmbedded: true, Name: { } name } && source.Takes(name));
                foreach (var file in found.ToList()) TakeOne(engine, source, file);
            }
        }
        if (program.Engines.FirstOrDefault(engine => engine.TakesTheRest) is not { } last) return;
        var rest = new ScriptSource(static _ => true, RunKind.Once, ScriptSource.DefaultGroup);
        foreach (var file in candidates.Where(file => !file.IsBeside && !IsTaken(file)).ToList()) TakeOne(last, rest, file);
    }

    private bool IsTaken(ScriptFile file) => places.ContainsKey(PathOf(file));

    private void TakeOne(ProgramEngine engine, ScriptSource source, ScriptFile file)
    {
        if (!places.TryAdd(PathOf(file), taken.Count))
        {
            var before = places[PathOf(file)];
            if (taken[before].Engine != engine)
                notes.Add(PlanNote.Unseen($"{Shown(file)} is taken by two engines; here it runs with the first, at {taken[before].Engine.Location}.", engine.Location));
            return;
        }
        taken.Add((engine, source.Group, file with
        {
            RunKind = file.RunKind ?? (engine.UsesJournal ? source.RunKind : RunKind.Always),
            Transactions = file.Transactions ?? ModeOf(engine),
            IsEmbedded = true,
        }));
    }

    /// <summary>Only an engine that differs from the first one states its mode; what the standards or the command line say goes before.</summary>
    private TransactionMode? ModeOf(ProgramEngine engine) =>
        engine.Transactions is null || engine.Transactions == program.Engines[0].Transactions || settings.Transactions != program.Settings.Transactions
            ? null
            : engine.Transactions;

    private List<ScriptFile> Chosen(IReadOnlyList<ScriptFile> candidates)
    {
        var engines = taken.Select(file => file.Engine).Distinct().ToList();
        var groups = taken.Select(file => (Engine: engines.IndexOf(file.Engine), file.Group)).Distinct().Order().ToList();
        NoteLeftOut([.. candidates.Where(file => !file.IsBeside && !IsTaken(file))]);
        return [.. taken.Select(file => file.File with
        {
            Group = file.File.Group ?? (engines.Count == 1 ? file.Group : groups.IndexOf((engines.IndexOf(file.Engine), file.Group))),
        })];
    }

    private void NoteLeftOut(List<ScriptFile> left)
    {
        if (left.Count == 0) return;
        const int named = 3;
        var names = string.Join(", ", left.Take(named).Select(Shown)) + (left.Count > named ? ", …" : "");
        notes.Add(PlanNote.Unseen($"No engine of the program takes {names}: {(left.Count == 1 ? "the script is" : $"{left.Count} scripts are")} not run.", program.Engines[0].Location));
    }

    private List<ScriptFile> FilesOf(ScriptDirectory directory, ScriptSource source)
    {
        if (Resolve(directory.Path) is not { } root)
        {
            notes.Add(PlanNote.Unseen($"The folder {directory.Path} is not found from the project's folder: its scripts are not run.", directory.Location));
            return [];
        }
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        foreach (var pattern in directory.Extensions) matcher.AddInclude(directory.IncludeSubDirectories ? "**/" + pattern : pattern);
        return [.. GlobFolder.Match(matcher, root).Select(Path.GetFullPath).Order(StringComparer.Ordinal)
            .Where(path => source.Takes(directory.UseOnlyFileName ? Path.GetFileName(path) : path))
            .Select(path => new ScriptFile(path) { Root = root, Name = directory.UseOnlyFileName ? Path.GetFileName(path) : null })];
    }

    /// <summary>A program runs in its project's folder, or in the one that the build copies the scripts to.</summary>
    private string? Resolve(string path)
    {
        string[] starts = [project, Path.Combine(project, "bin", "Debug", "net")];
        return starts.Select(start => Path.GetFullPath(Path.Combine(start, path.Replace('\\', '/')))).FirstOrDefault(Directory.Exists);
    }

    private string Shown(ScriptFile file) => Path.GetRelativePath(project, Path.GetFullPath(file.FullPath)).Replace('\\', '/');

    private static string PathOf(ScriptFile file) => Path.GetFullPath(file.FullPath);
}
