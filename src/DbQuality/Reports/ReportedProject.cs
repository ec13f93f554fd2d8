namespace DbQuality.Reports;

/// <summary>The project that a report is about.</summary>
/// <param name="Directory">The folder that paths in the report are relative to, in full.</param>
/// <param name="File">The project file's name; null where the project is a folder of scripts.</param>
/// <param name="Top">The folder of the repository, in full; where there is none, that of the solution, or what the projects of the run have in common.</param>
public sealed record ReportedProject(string Directory, string? File, string Top)
{
    /// <summary>Nobody said which.</summary>
    internal static ReportedProject None { get; } = new("", null, "");

    /// <summary>As MSBuild names it.</summary>
    public string Name => File is null ? Path.GetFileName(Directory) : Path.GetFileNameWithoutExtension(File);

    /// <summary>The project file, else the folder, relative to another folder; forward slashes.</summary>
    public string RelativeTo(string folder) => Relative(folder, File ?? "");

    /// <summary>A path of the report, relative to the project until now, relative to another folder; forward slashes.</summary>
    public string Relative(string folder, string path) => Path.GetRelativePath(folder, Path.GetFullPath(path, Directory)).Replace('\\', '/');
}
