using System.Text;
using System.Text.RegularExpressions;
using DbQuality.Reports;

namespace DbQuality.MSBuild;

/// <summary>
/// The folder for the reports and the kept answer. The project names it, so it may be any: the project's own, or one with a thousand files of the
/// user's. Only the gate's files in it are written, replaced and removed; what else has a name of theirs is in the way, and is told.
/// </summary>
internal static class OwnFolder
{
    private const string Why = "dbquality made this folder. dotnet clean removes it once nothing else is in it.";

    /// <summary>What a killed run left of a file that it was about to write.</summary>
    private static readonly Regex Unfinished = new(@"^(gate\.cache\.[0-9a-f]{32}|\.?report\.(json|sarif)\.[A-Za-z0-9.]+\.tmp)$", RegexOptions.CultureInvariant);

    /// <summary>Makes the folder, with a mark that says so.</summary>
    /// <param name="project">What is below it came with the project: a link there may lead anywhere.</param>
    /// <exception cref="IOException">Something is in the way.</exception>
    public static void Prepare(string folder, string project)
    {
        if (IsLink(folder) && folder.StartsWith(project, StringComparison.Ordinal))
            throw new IOException($"{folder} is a link, which the gate does not follow. Remove it, or name the folder itself: DbQualityOutputDirectory.");
        foreach (var file in OwnFiles.All.Select(name => Path.Combine(folder, name)))
        {
            if (OwnFiles.IsLink(file)) throw new IOException($"{file} is a link, which the gate does not follow. Remove it, or name another folder: DbQualityOutputDirectory.");
            if (Directory.Exists(file)) throw new IOException($"{file} is a folder. Remove it, or name another folder for the reports: DbQualityOutputDirectory.");
        }

        if (Directory.Exists(folder)) return;
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, OwnFiles.FolderMark), [Why]);
    }

    /// <summary>A file of the gate's, whole or not at all.</summary>
    /// <exception cref="IOException">A file of the user's has its name.</exception>
    public static void Write(string path, IEnumerable<string> lines)
    {
        if (File.Exists(path) && !OwnFiles.IsOwn(path))
            throw new IOException($"{path} is there already, and the gate has not written it. Remove it, or name another folder for the reports: DbQualityOutputDirectory.");
        var unfinished = path + "." + Guid.NewGuid().ToString("N");
        using (var output = new StreamWriter(new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write), new UTF8Encoding(false)))
        {
            foreach (var line in lines) output.WriteLine(line);
        }

        File.Delete(path);
        File.Move(unfinished, path);
    }

    /// <summary>Removes the gate's files, and the folder where the gate made it and nothing else is in it.</summary>
    /// <param name="isDefault">The folder is the one that no setting names, which is the gate's alone.</param>
    public static void Clean(string folder, bool isDefault)
    {
        if (!Directory.Exists(folder) || (isDefault && IsLink(folder))) return;
        var isMade = isDefault || File.Exists(Path.Combine(folder, OwnFiles.FolderMark));
        foreach (var file in OwnFiles.All.Select(name => Path.Combine(folder, name)))
        {
            if (File.Exists(file) && !OwnFiles.IsLink(file) && (isDefault || OwnFiles.IsOwn(file))) File.Delete(file);
        }

        foreach (var file in OwnFiles.ReportsIn(folder).Where(OwnFiles.IsOwn)) File.Delete(file);

        foreach (var file in Directory.GetFiles(folder).Where(file => Unfinished.IsMatch(Path.GetFileName(file)) && !OwnFiles.IsLink(file))) File.Delete(file);
        if (isMade && !IsLink(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }

    /// <summary>With a slash at its end it would be the folder that the link leads to.</summary>
    private static bool IsLink(string folder) => OwnFiles.IsLink(folder.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar));
}
