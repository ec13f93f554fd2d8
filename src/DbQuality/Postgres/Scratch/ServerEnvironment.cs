namespace DbQuality.Postgres.Scratch;

/// <summary>What the server sees of the build's environment.</summary>
internal static class ServerEnvironment
{
    /// <summary>
    /// A shell's PGDATA, PGOPTIONS or locale must not change what a scratch server does; and a script that finds a
    /// way out of the database must not find the build's secrets.
    /// </summary>
    public static void Apply(IDictionary<string, string?> environment)
    {
        var path = environment.TryGetValue("PATH", out var value) ? value : null;
        var libraries = environment.TryGetValue("LD_LIBRARY_PATH", out var found) ? found : null;
        environment.Clear();
        environment["PATH"] = string.IsNullOrEmpty(path) ? "/usr/local/bin:/usr/bin:/bin" : path;
        environment["LC_ALL"] = "C";
        environment["TZ"] = "UTC";
        if (libraries is not null) environment["LD_LIBRARY_PATH"] = libraries;
    }
}
