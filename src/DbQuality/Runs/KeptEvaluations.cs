using System.Text.Json;
using DbQuality.Migrations.Plan;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>
/// Evaluations of projects in the cache folder. MSBuild takes the better part of a second for one, longer than the gate's whole answer, so what it said
/// is kept under the fingerprint of all that it depends on, where that is known.
/// </summary>
internal static class KeptEvaluations
{
    private const int Most = 200;

    /// <summary>MSBuild's answer, kept or new; null where it has none.</summary>
    public static async Task<EvaluatedProject?> OfAsync(string file, ProjectInputs inputs, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        var kept = inputs.Fingerprint() is { } fingerprint && Folder() is { } folder ? Path.Combine(folder, $"{fingerprint}.json") : null;
        if (kept is not null && Recall(kept) is { } known) return known;
        using var answer = await EvaluatedProject.AskAsync(file, properties, cancellationToken);
        if (answer is null) return null;
        if (kept is not null) Keep(kept, answer.RootElement.GetRawText());
        return EvaluatedProject.Of(answer.RootElement);
    }

    private static string? Folder()
    {
        try
        {
            return Directory.CreateDirectory(Path.Combine(CacheFolder.Root(), "projects")).FullName;
        }
        catch (Exception none) when (none is GateException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static EvaluatedProject? Recall(string kept)
    {
        try
        {
            if (!InputFile.IsRegular(kept)) return null;
            using var answer = JsonDocument.Parse(InputFile.ReadBytes(kept, InputFile.LargestText));
            return EvaluatedProject.Of(answer.RootElement);
        }
        catch (Exception damaged) when (damaged is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whole or not at all: another run may read it meanwhile.</summary>
    private static void Keep(string kept, string answer)
    {
        var unfinished = $"{kept}.{Path.GetRandomFileName()}";
        try
        {
            // A property may hold a connection string with a password.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var output = new StreamWriter(unfinished, options)) output.Write(answer);
            File.Move(unfinished, kept, overwrite: true);
            foreach (var old in new DirectoryInfo(Path.GetDirectoryName(kept)!).EnumerateFiles().OrderByDescending(file => file.LastWriteTimeUtc).Skip(Most)) old.Delete();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The next run asks again.
        }
    }
}
