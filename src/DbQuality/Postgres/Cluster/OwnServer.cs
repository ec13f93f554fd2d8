using DbQuality.Postgres.Scratch;
using DbQuality.Standards;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Cluster;

/// <summary>A scratch server of our own, from programs on this machine.</summary>
internal sealed class OwnServer : ScratchDatabase
{
    private readonly Watchdog watchdog;

    private OwnServer(string provider, PostgresInstallation installation, Watchdog watchdog, RunAs runAs)
    {
        this.watchdog = watchdog;
        Provider = provider;
        Version = installation.Version;
        DependsOn = [installation.Program("postgres")];
        var socket = watchdog.Folders.Socket;
        AdministratorConnectionString = ConnectionStrings.Administrator(socket, ClusterSettings.Database, installation.Major);
        QueryConnectionString = SessionSettings.Apply(ConnectionStrings.Of(socket, ClusterSettings.Database, ClusterSettings.Migrator), installation.Major);
        MigratorConnectionString = ConnectionStrings.Of(socket, ClusterSettings.Database, runAs == RunAs.Superuser ? ClusterSettings.Administrator : ClusterSettings.Migrator);
    }

    public override string Provider { get; }

    public override string Version { get; }

    public override string AdministratorConnectionString { get; }

    public override string MigratorConnectionString { get; }

    public override string QueryConnectionString { get; }

    public override bool CanObserve => true;

    public override string Log => watchdog.Folders.Log;

    internal override IMemoryBoundary? Memory => watchdog.Memory;

    public override string DataFolder => watchdog.Folders.Data;

    internal override IWrittenData Written => new FolderData(watchdog.Folders.Data);

    public override IReadOnlyList<string> DependsOn { get; }

    public static async Task<ScratchDatabase> StartAsync(string provider, PostgresInstallation installation, ScratchRequest request, IProgress<string>? progress, CancellationToken ct)
    {
        var user = ServerUser.Find();
        var reaping = Task.Run(() => Reaper.RunAsync(ct), ct);
        var cache = new ClusterCache(installation, user);
        var archive = await cache.PreparedAsync(request, progress, ct);
        var intact = Task.Run(archive.IsIntact, ct);
        Watchdog? watchdog = null;
        try
        {
            watchdog = await ServerStart.FromArchiveAsync(installation, user, archive.File, ct, request.Memory);
        }
        catch (GateException)
        {
            // Damage is then the reason, and mended below.
            if (await intact) throw;
        }
        if (!await intact)
        {
            if (watchdog is not null) await watchdog.DisposeAsync();
            progress?.Report("The cached cluster is damaged and is made again.");
            archive.Discard();
            archive = await cache.PreparedAsync(request, progress: null, ct);
            watchdog = await ServerStart.FromArchiveAsync(installation, user, archive.File, ct, request.Memory);
        }
        try
        {
            await reaping;
        }
        catch
        {
            await watchdog!.DisposeAsync();
            throw;
        }
        return new OwnServer(provider, installation, watchdog!, request.RunAs);
    }

    public override async Task RestoreAccessAsync(CancellationToken ct)
    {
        await using var connection = PlainConnection.To(AdministratorConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(
            $"alter database {ClusterSettings.Database} with allow_connections true connection limit -1; alter role {ClusterSettings.Migrator} login connection limit -1 valid until 'infinity'", connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    public override ValueTask DisposeAsync() => watchdog.DisposeAsync();
}
