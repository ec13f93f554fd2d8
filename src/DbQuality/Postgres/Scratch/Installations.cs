using System.Diagnostics;
using System.Globalization;
using DbQuality.Processes;
using DbQuality.Text;

namespace DbQuality.Postgres.Scratch;

/// <summary>Finds the PostgreSQL installations of this machine.</summary>
internal static class Installations
{
    private static readonly string[] LinuxPatterns = ["/usr/lib/postgresql/*/bin", "/usr/lib64/pgsql/bin", "/usr/pgsql-*/bin", "/usr/local/pgsql/bin", "/usr/libexec/postgresql*",
        "/opt/postgresql/*/bin"];

    private static readonly string[] MacPatterns =
    [
        "/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin", "/opt/homebrew/opt/postgresql/bin", "/usr/local/opt/postgresql/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin", "/Library/PostgreSQL/*/bin", "/opt/local/lib/postgresql*/bin",
    ];

    /// <summary>
    /// The installation to use: <c>DBQUALITY_PG_BIN</c> alone where it is set, otherwise the newest of the wanted
    /// major version.
    /// </summary>
    public static async Task<PostgresInstallation?> FindAsync(int? major, CancellationToken ct)
    {
        var found = new List<PostgresInstallation>();
        foreach (var directory in Directories())
        {
            if (await ReadAsync(directory, ct) is { } installation) found.Add(installation);
        }
        return found.Where(installation => major is null || installation.Major == major).MaxBy(installation => installation.Order);
    }

    /// <summary>What is in <paramref name="binDirectory"/>; null where that is no server.</summary>
    public static async Task<PostgresInstallation?> ReadAsync(string binDirectory, CancellationToken ct)
    {
        var programs = new PostgresInstallation(binDirectory, "0");
        var postgres = new FileInfo(programs.Program("postgres"));
        // Clients alone (libpq, psql) come without these two. An empty file is what a container hides a program with.
        if (!postgres.Exists || !File.Exists(programs.Program("initdb"))) return null;
        var target = postgres.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? postgres;
        if (!target.Exists || target.Length == 0) return null;
        var version = await KnownVersions.OfAsync(target, ct);
        return version is null ? null : new PostgresInstallation(binDirectory, version);
    }

    private static IEnumerable<string> Directories()
    {
        if (Environment.GetEnvironmentVariable("DBQUALITY_PG_BIN") is { Length: > 0 } given) return [given];
        return Candidates().Where(IsServer).Select(Resolve).Distinct(StringComparer.Ordinal);
    }

    private static bool IsServer(string folder) => File.Exists(new PostgresInstallation(folder, "0").Program("postgres"));

    private static IEnumerable<string> Candidates()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var fromPath = path.Where(Path.IsPathFullyQualified);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] ofUser = home.Length == 0 ? []
            : [Path.Combine(home, ".asdf/installs/postgres/*/bin"), Path.Combine(home, ".local/share/mise/installs/postgres/*/bin"), Path.Combine(home, ".nix-profile/bin")];
        string[] ofSystem = OperatingSystem.IsMacOS()
            ? MacPatterns
            : [.. LinuxPatterns, "/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin", "/run/current-system/sw/bin"];
        return fromPath.Concat(ofSystem.Concat(ofUser).SelectMany(Expand));
    }

    /// <summary>The folders that a pattern with one star names.</summary>
    private static IEnumerable<string> Expand(string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0) return [pattern];
        var separator = pattern.LastIndexOfAny(['/', '\\'], star);
        var end = pattern.IndexOfAny(['/', '\\'], star);
        var parent = pattern[..separator];
        if (!Directory.Exists(parent)) return [];
        var name = end < 0 ? pattern[(separator + 1)..] : pattern[(separator + 1)..end];
        var rest = end < 0 ? "" : pattern[(end + 1)..];
        return Directory.EnumerateDirectories(parent, name, new EnumerationOptions { IgnoreInaccessible = true }).Select(folder => Path.Combine(folder, rest));
    }

    /// <summary>Wrappers on PATH (Debian's <c>/usr/bin</c>) point into the versioned folder that holds all programs.</summary>
    private static string Resolve(string folder)
    {
        var target = new FileInfo(new PostgresInstallation(folder, "0").Program("postgres")).ResolveLinkTarget(returnFinalTarget: true);
        return target is null ? folder : Path.GetDirectoryName(target.FullName)!;
    }
}

/// <summary>Remembers in the cache what <c>postgres --version</c> printed, by the program's path, time and length.</summary>
internal static class KnownVersions
{
    public static async Task<string?> OfAsync(FileInfo postgres, CancellationToken ct)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{postgres.FullName}\t{postgres.LastWriteTimeUtc.Ticks}\t{postgres.Length}\t");
        var file = Path.Combine(CacheFolder.Root(), "versions");
        var known = File.Exists(file) ? await File.ReadAllLinesAsync(file, ct) : [];
        if (known.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) is { } line) return line[key.Length..];

        var version = await AskAsync(postgres.FullName, ct);
        if (version is null) return null;
        var temporary = file + "." + Guid.NewGuid().ToString("N");
        await File.WriteAllLinesAsync(temporary, known.TakeLast(50).Append(key + version), ct);
        File.Move(temporary, file, overwrite: true);
        return version;
    }

    /// <summary>Null where the program does not run on this machine, such as one for another architecture.</summary>
    private static async Task<string?> AskAsync(string postgres, CancellationToken ct)
    {
        const string prefix = "postgres (PostgreSQL) ";
        var result = await ChildProcess.RunAsync(new ProcessStartInfo(postgres, ["--version"]), TimeSpan.FromSeconds(10), ct);
        var output = result.Output.Trim();
        return result.ExitCode == 0 && output.StartsWith(prefix, StringComparison.Ordinal) ? output[prefix.Length..] : null;
    }
}
