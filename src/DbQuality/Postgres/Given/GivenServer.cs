using DbQuality.Postgres.Scratch;
using Npgsql;

namespace DbQuality.Postgres.Given;

/// <summary>A scratch database on the user's own server.</summary>
internal sealed class GivenServer : ScratchDatabase
{
    private readonly GivenScratch scratch;

    public GivenServer(GivenScratch scratch, string version)
    {
        this.scratch = scratch;
        Version = version;
        MigratorConnectionString = scratch.Migrator.ConnectionString;
        QueryConnectionString = SessionSettings.Apply(scratch.Unprivileged.ConnectionString, scratch.Major);
        // A search path that the owner sets for the database must not put its operators before PostgreSQL's.
        AdministratorConnectionString = SessionSettings.Apply(new NpgsqlConnectionStringBuilder(scratch.Administrator.ConnectionString) { SearchPath = "pg_catalog" }.ConnectionString, scratch.Major);
    }

    public override string Provider => "given";

    public override string Version { get; }

    public override string AdministratorConnectionString { get; }

    public override string MigratorConnectionString { get; }

    public override string QueryConnectionString { get; }

    public override bool CanObserve => scratch.IsSuperuser;

    public override bool RunsAsGivenRole => scratch.RunsAsGivenRole;

    public override Task RestoreAccessAsync(CancellationToken ct) => scratch.RestoreAccessAsync(ct);

    public override ValueTask DisposeAsync() => scratch.DisposeAsync();
}
