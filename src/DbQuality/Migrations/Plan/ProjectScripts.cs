namespace DbQuality.Migrations.Plan;

/// <summary>The scripts that a project file names: <c>Migration</c> items, else embedded <c>.sql</c> files.</summary>
public sealed record ProjectScripts(IReadOnlyList<ScriptFile> Files, IReadOnlyList<PlanNote> Notes)
{
    /// <param name="file">The project file's full path.</param>
    /// <param name="evaluated">The project as MSBuild evaluates it; null: it is read without.</param>
    internal static async Task<ProjectScripts> ReadAsync(string file, EvaluatedProject? evaluated, CancellationToken cancellationToken)
    {
        var notes = new List<PlanNote>();
        var files = evaluated is null ? ProjectItems.Read(file, notes) : ProjectItems.Of(file, evaluated);
        return new ProjectScripts(await ResourceCultures.AssignAsync(files, file, notes, cancellationToken), notes);
    }
}
