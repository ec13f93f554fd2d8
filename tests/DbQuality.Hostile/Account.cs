using System.Runtime.Versioning;

[assembly: UnsupportedOSPlatform("windows")]

namespace DbQuality.Hostile;

/// <summary>A user of the operating system that runs the tool or a given server.</summary>
/// <param name="Id">Null: whoever runs the suite.</param>
internal sealed record Account(uint? Id)
{
    private const uint Nobody = 65534;
    private const uint Nameless = 54321;

    /// <summary>The unprivileged user; itself where the suite has no other.</summary>
    public static Account Unprivileged { get; } = new(Environment.IsPrivilegedProcess ? Nobody : null);

    public static Account Of(Way way) => way.User switch
    {
        "user" => Unprivileged,
        "nameless" => new Account(Nameless),
        _ => new Account((uint?)null),
    };

    /// <summary>Whether the suite may run something as this user.</summary>
    public bool IsToBeHad => Id is null || Environment.IsPrivilegedProcess;

    public string CacheName => Id is { } id ? $"cache-{id}" : "cache";

    /// <summary>The command with the words before it that run it as this user.</summary>
    public IReadOnlyList<string> Launch(IEnumerable<string> command) => Id is { } id ? ["setpriv", $"--reuid={id}", $"--regid={id}", "--clear-groups", .. command] : [.. command];

    /// <summary>Gives the folder and all in it to this user; links are not followed.</summary>
    public void Give(string folder)
    {
        if (Id is { } id) Shell.Run(["chown", "-hR", $"{id}:{id}", folder]);
    }
}
