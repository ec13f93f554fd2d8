namespace DbQuality.Hostile;

/// <summary>The folders of one run: its project, a home, a folder for temporary files, one for servers, and the witness.</summary>
internal sealed class Workplace
{
    /// <summary>Of the user, in the home folder; no message may show it.</summary>
    public const string Password = "p4ss-of-the-home";

    public const string Memory = "/dev/shm";

    public Workplace(string suite, int number)
    {
        Root = Path.Combine(suite, $"run-{number:0000}");
        foreach (var folder in new[] { Root, Project, Home, Temporary }) Directory.CreateDirectory(folder);
        // In memory, as the tool has it by itself; below a name of the run's own, by which its processes are known.
        Servers = Path.Combine(Directory.Exists(Memory) ? Memory : Root, $"{Path.GetFileName(suite)}-{number:0000}");
        Directory.CreateDirectory(Servers);
        foreach (var folder in new[] { Servers, Temporary }) File.SetUnixFileMode(folder, Modes.Everyone);
        File.WriteAllText(Path.Combine(Home, ".bashrc"), "# of the user\n");
        var passwords = Path.Combine(Home, ".pgpass");
        File.WriteAllText(passwords, $"*:*:*:*:{Password}\n");
        File.SetUnixFileMode(passwords, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public string Root { get; }

    public string Project => Path.Combine(Root, "project");

    public string Home => Path.Combine(Root, "home");

    public string Temporary => Path.Combine(Root, "temporary");

    public string Servers { get; }

    public string WitnessFolder => Path.Combine(Root, "witness");

    public void Write(IEnumerable<PayloadFile> files, Func<string, string> fill)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(Project, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, fill(file.Text));
        }
    }

    public void Remove(bool keepProject)
    {
        // Not by .NET, whose recursion ends at what only a shell can name.
        Shell.Run(["rm", "-rf", "--", Servers]);
        if (!keepProject) Shell.Run(["rm", "-rf", "--", Root]);
    }
}
