using DbQuality.Text;

namespace DbQuality.Postgres.Scratch;

/// <summary>DBQ001: this machine has no PostgreSQL that fits.</summary>
internal static class NoPostgres
{
    public static GateException Found(ScratchRequest request, string? because = null)
    {
        var major = request.Version is { } version ? $" {version}" : "";
        var reason = because is null ? "" : $" {because}";
        return CodedProblem.NoPostgres.InEnvironment(
            $"No PostgreSQL{major} is found on this machine, so the migrations cannot be proved.{reason} "
            + "Install it with the system's package manager (on Debian and Ubuntu: "
            + $"apt-get install postgresql{(request.Version is null ? "" : "-" + request.Version)}; or set DBQUALITY_PG_BIN to the folder of its programs), "
            + "or install Node.js with npm, from which `dbquality postgres install` takes a private copy, or start Docker or Podman, from which a container is taken, "
            + "or give a server on which a scratch database may be made: DBQUALITY_POSTGRES=\"Host=localhost;Username=me;Password=…\".");
    }

    /// <summary>The watchdog that guarantees a server's end is a Unix shell's script.</summary>
    public static GateException OnWindows() => CodedProblem.NoPostgres.InEnvironment(
        "The gate starts no server of this machine's programs on Windows. Start Docker, from which a container is taken, or give a server on which a scratch database may be made by a connection string: "
        + "<DbQualityPostgres>Host=localhost;Username=me;Password=…</DbQualityPostgres> in the project, or DBQUALITY_POSTGRES in the environment.");
}
