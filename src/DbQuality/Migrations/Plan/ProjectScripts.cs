namespace DbQuality.Migrations.Plan;

/// <summary>The scripts that a project file names: <c>Migration</c> items, else embedded <c>.sql</c> files.</summary>
public sealed record ProjectScripts(IReadOnlyList<ScriptFile> Files, IReadOnlyList<PlanNote> Notes)
{
    /// <param name="file">The project file's full path.</param>
    /// <param name="mayAsk">Whether MSBuild may evaluate the project, which reads whatever it names.</param>
    public static async Task<ProjectScripts> ReadAsync(string file, bool mayAsk, CancellationToken cancellationToken)
    {
        var notes = new List<PlanNote>();
        var evaluated = mayAsk && ProjectItems.NeedsMSBuild(file) ? await EvaluatedItems.AskAsync(file, cancellationToken) : null;
        var files = evaluated is null ? ProjectItems.Read(file, notes) : ProjectItems.Of(file, evaluated);
        return new ProjectScripts(await ResourceCultures.AssignAsync(files, file, notes, cancellationToken), notes);
    }
}
