using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DbQuality.Postgres.Scratch;
using DbQuality.Processes;
using DbQuality.Text;

namespace DbQuality.Postgres.Cluster;

/// <summary>
/// Keeps prepared clusters, so that a start neither runs <c>initdb</c> nor makes a database. Two levels: what
/// <c>initdb</c> made, and that with the roles, extensions and settings of one request.
/// </summary>
internal sealed class ClusterCache(PostgresInstallation installation, ServerUser user)
{
    private static readonly TimeSpan LongestInitdb = TimeSpan.FromMinutes(2);

    /// <summary>The archive of a cluster that serves <paramref name="request"/>; made if it is not there or damaged.</summary>
    public async Task<ClusterArchive> PreparedAsync(ScratchRequest request, IProgress<string>? progress, CancellationToken ct)
    {
        var initial = Key("initdb", [.. InitdbArguments(""), user.Name]);
        var key = Key(initial,
        [
            ClusterSettings.PostgresqlConf, request.RunAs.ToString(),
            .. request.Roles.Select(role => "role " + role),
            .. request.Extensions.SelectMany(extension => ExtensionIdentity(extension)),
            .. request.Settings.Select(setting => $"set {setting.Key} {setting.Value}"),
            .. request.Before.Select(script => $"before {script.File}\0{script.Text}"),
            .. request.Preparation,
        ]);
        return await ClusterArchive.GetOrMakeAsync(
            key, progress is null ? null : () => progress.Report($"Preparing PostgreSQL {installation.Version}; later runs start from the result."), async (file, token) =>
        {
            var bare = await ClusterArchive.GetOrMakeAsync(initial, null, InitializeAsync, token);
            if (!bare.IsIntact())
            {
                bare.Discard();
                bare = await ClusterArchive.GetOrMakeAsync(initial, null, InitializeAsync, token);
            }
            await PrepareAsync(bare.File, file, request, token);
        }, ct);
    }

    private async Task InitializeAsync(string file, CancellationToken ct)
    {
        var folders = ScratchFolders.New(user);
        // Without a name for the user, under that of another one: in a user namespace the files still belong to this one.
        string[] named = !user.HasName && ChildProcess.FindOfSystem("unshare") is { } unshare ? [unshare, "--user", "--map-user=65534"] : [];
        await using var watchdog = await Watchdog.StartAsync(folders, user, archive: null, [.. named, installation.Program("initdb"), .. InitdbArguments(folders.Data)], ct);
        var status = await watchdog.Ended.WaitAsync(LongestInitdb, ct);
        if (status != 0 && !user.HasName) throw NoName(user);
        if (status != 0) throw ServerLog.Failure($"initdb of PostgreSQL {installation.Version} fails.", watchdog.Printed(), folders);
        await ClusterTar.WriteAsync(folders.Data, file, new Dictionary<string, string>
        {
            ["postgresql.conf"] = ClusterSettings.PostgresqlConf,
            ["pg_hba.conf"] = ClusterSettings.Hba(await CanLookUpUserAsync(ct)),
            ["pg_ident.conf"] = ClusterSettings.Ident(Environment.UserName),
        }, ct);
    }

    private static GateException NoName(ServerUser user) => CodedProblem.NoStart.InEnvironment(
        $"PostgreSQL's initdb wants a name for the user that runs it, and user {user.Id} has none on this machine. Add a line to /etc/passwd (dbquality:x:{user.Id}:{user.Id}::/tmp:/bin/sh), "
        + "run as a user that has one, or give a server with DBQUALITY_POSTGRES.");

    private async Task PrepareAsync(string bare, string file, ScratchRequest request, CancellationToken ct)
    {
        await using var watchdog = await ServerStart.FromArchiveAsync(installation, user, bare, ct);
        var access = new ClusterAccess(
            installation.Major, $"in {installation.BinDirectory}", database => ConnectionStrings.Administrator(watchdog.Folders.Socket, database, installation.Major));
        await ClusterPreparation.ApplyAsync(access, request, ct);
        var status = await watchdog.StopAsync(ct);
        if (status != 0) throw ServerLog.Failure($"PostgreSQL {installation.Version} does not stop in an orderly way.", watchdog.Printed(), watchdog.Folders);
        await ClusterTar.WriteAsync(watchdog.Folders.Data, file, new Dictionary<string, string>(), ct);
    }

    private List<string> InitdbArguments(string data)
    {
        // Small segments: an almost empty one is copied at every start.
        List<string> arguments = ["-D", data, "-U", ClusterSettings.Administrator, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions", "--wal-segsize=1"];
        if (installation.Major >= 18) arguments.Add("--no-data-checksums");
        return arguments;
    }

    /// <summary>An upgraded extension must not find objects of its former version.</summary>
    private IEnumerable<string> ExtensionIdentity(string extension)
    {
        yield return "extension " + extension;
        var share = Path.GetDirectoryName(installation.BinDirectory)!;
        string[] places =
        [
            Path.Combine(share, "share", "postgresql", "extension"), Path.Combine(share, "share", "extension"),
            string.Create(CultureInfo.InvariantCulture, $"/usr/share/postgresql/{installation.Major}/extension"),
        ];
        foreach (var control in places.Select(place => new FileInfo(Path.Combine(place, extension + ".control"))).Where(control => control.Exists))
        {
            yield return control.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture);
        }
    }

    private string Key(string of, IEnumerable<string> parts)
    {
        string[] all = [of, installation.BinDirectory, installation.FullVersion, user.Id, ClusterSettings.Revision.ToString(CultureInfo.InvariantCulture), .. parts];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', all))))[..24];
    }

    /// <summary>Peer authentication asks for the name of this process' user, which a container may not have.</summary>
    private static async Task<bool> CanLookUpUserAsync(CancellationToken ct)
    {
        var result = await ChildProcess.RunAsync(new System.Diagnostics.ProcessStartInfo("id", ["-un"]), TimeSpan.FromSeconds(5), ct);
        return result.ExitCode == 0 && result.Output.Trim() == Environment.UserName;
    }
}
