using DbQuality.Processes;
using DbQuality.Text;

namespace DbQuality.Postgres.Scratch;

/// <summary>
/// The operating system's user that runs the server. PostgreSQL refuses root, which is the normal user of a
/// container: then it is an unprivileged one.
/// </summary>
/// <param name="Id">Part of the cache's key: a cluster's files belong to one user.</param>
/// <param name="Owner"><c>uid:gid</c> for <c>chown</c>; empty where it is the user of this process.</param>
/// <param name="Launch">The words before a command that run it as this user; empty where it is the user of this process.</param>
internal sealed record ServerUser(string Name, string Id, string Owner, string Launch)
{
    /// <summary>
    /// Whether the system knows this user by name. A container may run as any number, and <c>initdb</c> refuses one that has
    /// no name; the server itself does not mind.
    /// </summary>
    public bool HasName => Launch.Length > 0 || File.ReadLines("/etc/passwd").Any(line => line.Split(':') is [_, _, var uid, ..] && uid == Id) || Name.Length > 0 && Name != Id && Name != "?";

    private static readonly string[] Preferred = ["nobody", "postgres"];

    public static ServerUser Find()
    {
        if (!Environment.IsPrivilegedProcess) return new ServerUser(Environment.UserName, Id: CacheFolder.EffectiveUserId().ToString(System.Globalization.CultureInfo.InvariantCulture), "", "");

        var given = Environment.GetEnvironmentVariable("DBQUALITY_PG_USER");
        var names = given is { Length: > 0 } ? [given] : Preferred;
        var entry = names.Select(Entry).FirstOrDefault(found => found is not null)
            ?? throw CodedProblem.NoStart.InEnvironment(
                $"PostgreSQL does not run as root, and /etc/passwd has no user {string.Join(" or ", names)}. Set DBQUALITY_PG_USER to an unprivileged user, or run as one.");
        if (entry.Uid == "0")
        {
            throw CodedProblem.NoStart.InConfiguration($"DBQUALITY_PG_USER is {entry.Name}, which is root. PostgreSQL does not run as root: name an unprivileged user.");
        }
        return new ServerUser(entry.Name, entry.Uid, $"{entry.Uid}:{entry.Gid}", LaunchAs(entry));
    }

    private static string LaunchAs(PasswordEntry entry)
    {
        if (ChildProcess.FindOfSystem("setpriv") is { } setpriv && !IsBusyBox(setpriv))
        {
            return $"{setpriv} --reuid={entry.Uid} --regid={entry.Gid} --clear-groups";
        }
        if (ChildProcess.FindOfSystem("runuser") is { } runuser) return $"{runuser} -u {entry.Name} --";
        if (ChildProcess.FindOfSystem("gosu") is { } gosu) return $"{gosu} {entry.Name}";
        if (ChildProcess.FindOfSystem("su-exec") is { } suExec) return $"{suExec} {entry.Name}";
        if (ChildProcess.FindOfSystem("sudo") is { } sudo) return $"{sudo} -n -u {entry.Name} --";
        throw CodedProblem.NoStart.InEnvironment(
            $"PostgreSQL does not run as root, and none of setpriv, runuser, gosu, su-exec and sudo is there to run it as {entry.Name}. Install util-linux, or run as an unprivileged user.");
    }

    /// <summary>BusyBox's setpriv cannot change the user.</summary>
    private static bool IsBusyBox(string program) =>
        new FileInfo(program).ResolveLinkTarget(returnFinalTarget: true)?.Name.Contains("busybox", StringComparison.Ordinal) ?? false;

    private static PasswordEntry? Entry(string name) =>
        File.ReadLines("/etc/passwd").Select(line => line.Split(':'))
            .Where(fields => fields.Length >= 4 && fields[0] == name)
            .Select(fields => new PasswordEntry(fields[0], fields[2], fields[3])).FirstOrDefault();

    private sealed record PasswordEntry(string Name, string Uid, string Gid);
}
