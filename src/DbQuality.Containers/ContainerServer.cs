using System.Net;
using System.Security.Cryptography;
using Docker.DotNet;
using DotNet.Testcontainers.Images;
using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Container;
using DbQuality.Postgres.Scratch;
using DbQuality.Standards;

namespace DbQuality.Containers;

/// <summary>A scratch server in a container.</summary>
internal sealed class ContainerServer : ScratchDatabase
{
    private readonly ContainerEngine engine;
    private readonly ContainerRun run;
    private readonly ScratchRequest request;
    private readonly string password;

    private ContainerServer(ContainerEngine engine, ContainerRun run, ScratchRequest request, int major, string version, string password)
    {
        this.engine = engine;
        this.run = run;
        this.request = request;
        this.password = password;
        Version = version;
        AdministratorConnectionString = run.Administrator(ClusterSettings.Database, major);
        var owner = run.As(ClusterSettings.Migrator, password, ClusterSettings.Database);
        QueryConnectionString = SessionSettings.Apply(owner, major);
        MigratorConnectionString = request.RunAs == RunAs.Superuser ? run.Superuser(ClusterSettings.Database) : owner;
    }

    public override string Provider => ContainerProvider.ProviderName;

    public override string Version { get; }

    public override string AdministratorConnectionString { get; }

    public override string MigratorConnectionString { get; }

    public override string QueryConnectionString { get; }

    public override bool CanObserve => true;

    public override string Log => run.Log;

    internal override IMemoryBoundary? Memory => engine.BoundsMemory && request.Memory is not null ? new ContainerMemory(run) : null;

    internal override IWrittenData Written => new ContainerData(AdministratorConnectionString, ContainerLimits.UsualData(engine));

    public static async Task<ScratchDatabase> StartAsync(ContainerEngine engine, ScratchRequest request, IProgress<string>? progress, CancellationToken ct)
    {
        var image = ContainerImage.Of(request);
        await LeftContainers.RemoveAsync(engine.Client, ct);
        if (!OperatingSystem.IsWindows()) await Reaper.RunAsync(ct);
        if (!await HasImageAsync(engine, image, request, ct)) progress?.Report($"Pulling the image {image}, once.");
        var run = await ContainerRun.StartAsync(engine, image, request, ct);
        try
        {
            var major = await run.ReadyAsync(ct);
            if (request.Version is { } wanted && major != wanted) throw ContainerTrouble.WrongVersion(image, major, request);
            await ClusterPreparation.ApplyAsync(new ClusterAccess(major, $"in the image {image}", database => run.Administrator(database, major)), request, ct);
            var server = new ContainerServer(engine, run, request, major, await VersionAsync(run, major, ct), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
            await server.RestoreAccessAsync(ct);
            return server;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    public override async Task RestoreAccessAsync(CancellationToken ct)
    {
        await using var session = await AdministratorSession.OpenAsync(AdministratorConnectionString, ct);
        await session.RunAsync(
            $"alter database {ClusterSettings.Database} with allow_connections true connection limit -1; alter role {ClusterSettings.Migrator} login connection limit -1 valid until 'infinity' password '{password}'", ct);
    }

    public override async ValueTask DisposeAsync()
    {
        await run.DisposeAsync();
        try
        {
            // What was asked for by a run that died while this one began is there only now.
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await LeftContainers.RemoveAsync(engine.Client, limit.Token);
        }
        catch (Exception e) when (e is DockerApiException or HttpRequestException or IOException or OperationCanceledException)
        {
            // The next run looks again.
        }
        engine.Dispose();
    }

    private static async Task<bool> HasImageAsync(ContainerEngine engine, string image, ScratchRequest request, CancellationToken ct)
    {
        try
        {
            // Testcontainers' own look at the name; an engine answers to some others as if it had never heard of them.
            _ = new DockerImage(image);
            return await engine.HasImageAsync(image, ct);
        }
        catch (Exception e) when (e is ArgumentException or DockerApiException { StatusCode: HttpStatusCode.BadRequest })
        {
            throw ContainerTrouble.WrongName(image, request, e);
        }
    }

    private static async Task<string> VersionAsync(ContainerRun run, int major, CancellationToken ct)
    {
        await using var session = await AdministratorSession.OpenAsync(run.Administrator(ClusterSettings.Database, major), ct);
        return session.Connection.PostgreSqlVersion.ToString();
    }
}
