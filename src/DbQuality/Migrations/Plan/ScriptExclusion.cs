using Microsoft.Extensions.FileSystemGlobbing;

namespace DbQuality.Migrations.Plan;

/// <summary>Leaves scripts out that the team does not deploy with the others, such as rollbacks beside their migrations; a remark says how many.</summary>
internal sealed class ScriptExclusion(IReadOnlyList<string> globs, string project, List<PlanNote> notes)
{
    public IReadOnlyList<ScriptFile> Apply(IReadOnlyList<ScriptFile> files)
    {
        if (globs.Count == 0) return files;
        foreach (var glob in globs)
        {
            var matcher = new Matcher(StringComparison.Ordinal).AddInclude(glob.Contains('/', StringComparison.Ordinal) ? glob : "**/" + glob);
            var kept = files.Where(file => !matcher.Match(Shown(file)).HasMatches).ToList();
            if (kept.Count == files.Count) notes.Add(new PlanNote($"'{glob}' in migrations.exclude matches no script.", null));
            else notes.Add(new PlanNote($"migrations.exclude '{glob}' leaves out {files.Count - kept.Count} of {files.Count} scripts.", null));
            files = kept;
        }
        return files;
    }

    private string Shown(ScriptFile file) => Path.GetRelativePath(project, Path.GetFullPath(file.FullPath)).Replace('\\', '/');
}
