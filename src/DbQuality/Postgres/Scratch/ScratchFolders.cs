using System.Security.Cryptography;
using DbQuality.Text;

namespace DbQuality.Postgres.Scratch;

/// <summary>The folders of one server.</summary>
/// <param name="Run"><c>/tmp/dbq-1a2b3c4d</c>: short, because a socket's path may have 103 bytes at most.</param>
/// <param name="Data">The cluster: in memory where there is enough, never in the project, which may be a network drive.</param>
internal sealed record ScratchFolders(string Run, string Data)
{
    public const string Parent = "/tmp";
    public const string Prefix = "dbq-";
    public const string Memory = "/dev/shm";
    private const long EnoughMemory = 512L << 20;
    private const long MostData = 16L << 30;

    public string Name => Path.GetFileName(Run);

    /// <summary>Whether the data take memory as long as they are there.</summary>
    public bool IsInMemory => Path.GetDirectoryName(Data) == Memory;

    public string Socket => Path.Combine(Run, "socket");

    /// <summary>What the server and its tools print.</summary>
    public string Log => Path.Combine(Run, "log");

    /// <summary>Locked as long as the run lives; says where <see cref="Data"/> is.</summary>
    public string OwnerFile => Path.Combine(Run, "owner");

    /// <summary>Says where <see cref="Data"/> is, from before that is made; the watchdog writes it.</summary>
    public string DataFolderFile => Path.Combine(Run, "data-folder");

    /// <summary>Says what control group the server is in, from before that is made; the watchdog writes it.</summary>
    public string MemoryGroupFile => Path.Combine(Run, "memory-group");

    public string PidFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>New names; nothing is made yet.</summary>
    public static ScratchFolders New(ServerUser user)
    {
        var run = NewRun();
        var name = Path.GetFileName(run);
        if (Environment.GetEnvironmentVariable("DBQUALITY_TMP") is { Length: > 0 } wanted) return new ScratchFolders(run, Path.Combine(Usable(wanted, user), name));
        return new ScratchFolders(run, HasMemory() ? Path.Combine(Memory, name) : Path.Combine(run, "data"));
    }

    /// <summary>New names for a server whose data are elsewhere; nothing is made yet.</summary>
    public static ScratchFolders NewWithoutData()
    {
        var run = NewRun();
        return new ScratchFolders(run, Path.Combine(run, "data"));
    }

    /// <summary>Locks the owner file before it gets its name: another run's reaper never sees one of a living run unlocked.</summary>
    /// <returns>The lock.</returns>
    public FileStream TakeOwnership()
    {
        var unnamed = OwnerFile + ".new";
        var owner = new FileStream(unnamed, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        owner.Write(System.Text.Encoding.UTF8.GetBytes(Data + "\n"));
        owner.Flush();
        File.Move(unnamed, OwnerFile);
        return owner;
    }

    /// <summary>Bytes that a server may write to a disk where nobody says how many: as many as the machine can well spare.</summary>
    public static long UsualBound(string folder) => Math.Min(MostData, new DriveInfo(folder).AvailableFreeSpace / 2);

    private static string NewRun() => Path.Combine(Parent, Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)));

    private static bool HasMemory() =>
        OperatingSystem.IsLinux() && Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace >= EnoughMemory;

    private static string Usable(string folder, ServerUser user)
    {
        if (!Path.IsPathFullyQualified(folder) || !Directory.Exists(folder))
        {
            throw CodedProblem.NoPlaceToWork.InConfiguration($"DBQUALITY_TMP is {folder}, which is not a folder. Set it to the full path of one that may be written.");
        }
        if (user.Launch.Length > 0 && !ProgramFolders.EveryoneReaches(folder))
        {
            throw CodedProblem.NoPlaceToWork.InConfiguration(
                $"DBQUALITY_TMP is {folder}, which the server's user {user.Name} cannot enter. Make it and its parents traversable (chmod o+x), or choose another folder.");
        }
        return folder;
    }
}
