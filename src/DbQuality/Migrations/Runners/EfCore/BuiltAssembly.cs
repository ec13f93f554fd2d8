using System.Text.Json;
using DbQuality.Text;

namespace DbQuality.Migrations.Runners.EfCore;

/// <summary>The assembly that a build made of a project, and what it runs with.</summary>
/// <param name="Path">Full.</param>
/// <param name="Assets">NuGet's list of what the project's packages need; null where no build told.</param>
internal sealed record BuiltAssembly(string Path, string? Assets)
{
    private const string Web = "\"Microsoft.AspNetCore.App\"";

    /// <exception cref="GateException">DBQ028: no build told, or it is not there.</exception>
    public static BuiltAssembly Of(RunOptions options)
    {
        if (options.Assembly is null)
        {
            throw CodedProblem.EfCore.InConfiguration(
                "The project's migrations are EF Core's, which run from what a build makes of the project, for one target framework. Build it: dotnet build has the gate in it; or name the assembly: --assembly bin/Release/net10.0/NAME.dll.");
        }
        var path = System.IO.Path.GetFullPath(options.Assembly);
        if (!File.Exists(path)) throw CodedProblem.EfCore.InConfiguration($"The project's migrations are EF Core's, and its assembly {path} does not exist. Build the project: dotnet build.");
        var built = new BuiltAssembly(path, options.Assets);
        if (File.Exists(built.Dependencies)) return built;
        throw CodedProblem.EfCore.InConfiguration($"{built.Dependencies} does not exist, which says what {System.IO.Path.GetFileName(path)} needs. Leave GenerateDependencyFile on, and build the project again.");
    }

    public string Dependencies => System.IO.Path.ChangeExtension(Path, ".deps.json");

    /// <summary>Null: a class library, which runs on no runtime of its own.</summary>
    public string? Runtime => System.IO.Path.ChangeExtension(Path, ".runtimeconfig.json") is var file && File.Exists(file) ? file : null;

    /// <summary>Whether it is written for ASP.NET Core's framework.</summary>
    public bool IsOfWeb => Text(Assets).Contains(Web, StringComparison.Ordinal);

    /// <summary>Where packages are whose assemblies do not lie beside it.</summary>
    public IReadOnlyList<string> PackageFolders
    {
        get
        {
            if (Text(Assets) is not { Length: > 0 } text) return Usual().Where(Directory.Exists).ToList();
            using var assets = JsonDocument.Parse(text);
            return assets.RootElement.TryGetProperty("packageFolders", out var folders) ? [.. folders.EnumerateObject().Select(folder => folder.Name.TrimEnd('/', '\\'))] : [];
        }
    }

    /// <summary>All that lies in its folder, and the folder: what its migrations may be, call or read. Packages are named in <see cref="Dependencies"/>, with their versions.</summary>
    public IReadOnlyList<string> Files
    {
        get
        {
            var folder = System.IO.Path.GetDirectoryName(Path)!;
            var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
            return [folder, .. Directory.EnumerateFileSystemEntries(folder, "*", options).Order(StringComparer.Ordinal)];
        }
    }

    private static IEnumerable<string> Usual()
    {
        if (Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named) yield return named;
        yield return System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    }

    private static string Text(string? file) => file is not null && InputFile.IsRegular(file) ? InputFile.ReadText(file, InputFile.LargestSource) : "";
}
