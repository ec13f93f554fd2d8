using DbQuality.Postgres.Cluster;

namespace DbQuality.Containers;

/// <summary>How the server of a container is made and run: as those of this machine's programs are, where the two have something in common.</summary>
internal static class ContainerSettings
{
    /// <summary>In memory, and no volume: nothing of it can be left.</summary>
    public const string Folder = "/dbquality";

    /// <summary>Arguments of <c>initdb</c>.</summary>
    public const string Initdb = "--encoding=UTF8 --locale=C --no-sync --wal-segsize=1 --auth=scram-sha-256";

    /// <summary>Nobody gets in without a password, also none of the image's own programs and no script that has the server connect to itself.</summary>
    public const string Hba = $"local all {ClusterSettings.Administrator} scram-sha-256\nhost all all all scram-sha-256";

    /// <summary>The server's arguments, which win over whatever the image configures. What the image preloads stays.</summary>
    /// <param name="listenAddresses"><c>*</c> in a network of the container's own.</param>
    public static IEnumerable<string> Arguments(string listenAddresses)
    {
        var shared = ClusterSettings.PostgresqlConf.Split('\n')
            .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Select(setting => (Name: setting[0], Value: setting[1].Trim('\'')))
            .Where(setting => setting.Name is not ("listen_addresses" or "unix_socket_permissions"));
        return shared.Append((Name: "listen_addresses", Value: listenAddresses)).Append((Name: "hba_file", Value: Folder + "/pg_hba.conf"))
            .SelectMany(setting => (string[])["-c", $"{setting.Name}={setting.Value}"]);
    }
}
