using DbQuality.Migrations.Plan;
using DbQuality.Text;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>
/// Reads the program that a project deploys with: <c>DeployChanges.To.PostgresqlDatabase(…)</c> in its C# sources, and its
/// reference to DbUp. Nothing is compiled or run; what cannot be read is a remark with its place.
/// </summary>
internal static class ProgramReader
{
    /// <summary>The second, because a builder that one file makes goes on in others, such as a derived class.</summary>
    private static readonly ReadOnlyMemory<byte>[] Words = [(byte[])[.. "DeployChanges"u8], (byte[])[.. "DbUp"u8]];

    /// <param name="directory">The project's folder; without a project file in it, it has no program.</param>
    /// <param name="projectFile">Null: the one in the folder.</param>
    public static DeploymentProgram Read(string directory, string? projectFile, CancellationToken cancellationToken = default)
    {
        var project = projectFile ?? Directory.EnumerateFiles(directory, "*.*proj").Order(StringComparer.Ordinal).FirstOrDefault();
        if (project is null) return DeploymentProgram.None;
        var folder = Path.GetDirectoryName(Path.GetFullPath(project))!;
        var files = ProgramSources.Mentioning(Words, folder, cancellationToken);
        var others = files.Count > 0 ? ProjectReferences.FoldersOf(Path.GetFullPath(project)) : [];
        files = [.. files.Concat(others.SelectMany(other => ProgramSources.Mentioning(Words, other, cancellationToken))).Distinct(StringComparer.Ordinal)];
        var reference = DbUpReference.Of(Path.GetFullPath(project));
        if (files.Count == 0 && !reference.IsThere) return DeploymentProgram.None with { Files = reference.Files };

        // The compiler's assemblies are loaded from here on.
        var engines = files.Count == 0 ? ProgramEngines.None : EngineReader.Read(files, folder, others, cancellationToken);
        if (engines.Engines.Count == 0 && !reference.IsThere) return DeploymentProgram.None with { Files = [.. files, .. reference.Files] };
        var settings = ProgramSettings.Of(engines.Engines, reference);
        return new DeploymentProgram
        {
            ProjectFile = Path.GetFullPath(project),
            DbUp = reference.Major ?? ProgramSettings.NewestKnown,
            Engines = engines.Engines,
            OthersWithScripts = engines.Others,
            Settings = settings.Settings,
            OtherTransactions = settings.OtherTransactions,
            Notes = [.. engines.Notes, .. settings.Notes, .. Unseen(engines, project)],
            Files = [.. files, .. engines.Files, .. reference.Files],
        };
    }

    private static IEnumerable<PlanNote> Unseen(ProgramEngines engines, string project)
    {
        if (engines.Engines.Count > 0) yield break;
        yield return PlanNote.Unseen(
            "The project refers to DbUp, but no DeployChanges.To.PostgresqlDatabase(…) was found in its C# sources: its journal, transactions, "
            + "variables and filters are not known. Write what differs from DbUp's defaults into standards.yaml, under migrations.",
            SourceSpan.Start(Path.GetFileName(project)));
    }
}
