using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Scratch;
using DbQuality.Text;
using Docker.DotNet;
using DotNet.Testcontainers.Containers;
using Npgsql;

namespace DbQuality.Containers;

/// <summary>A container that runs for as long as this process does and this is not disposed.</summary>
internal sealed class ContainerRun : IAsyncDisposable
{
    /// <summary>The image is there; its server is new, and a machine may be slow.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    /// <summary>With an engine that is at work when a run is cancelled. An image that is pulled meanwhile stays on its way.</summary>
    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private readonly ContainerPlan plan;
    private readonly ScratchFolders folders;
    private readonly FileStream owner;
    private LifeLine? line;
    private IPEndPoint way = new(IPAddress.Loopback, 0);
    private int disposed;

    private ContainerRun(ContainerPlan plan, ScratchFolders folders)
    {
        this.plan = plan;
        this.folders = folders;
        Container = plan.Build();
        MakeFolder(folders.Run);
        owner = folders.TakeOwnership();
    }

    public IContainer Container { get; }

    /// <summary>The file that the container's output goes to.</summary>
    public string Log => folders.Log;

    public bool HasEnded => line?.Ended.IsCompleted ?? true;

    public static async Task<ContainerRun> StartAsync(ContainerEngine engine, string image, ScratchRequest request, CancellationToken ct)
    {
        var folders = ScratchFolders.NewWithoutData();
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var plan = new ContainerPlan(engine, image, folders.Name, password, await ContainerNetwork.OfAsync(engine, ct), request.Memory);
        var run = new ContainerRun(plan, folders);
        try
        {
            await run.StartAsync(request, ct);
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>As the administrator, for the gate's own sessions.</summary>
    public string Administrator(string database, int major) => Reaching(ConnectionStrings.Administrator(way.Address.ToString(), database, major), plan.Password);

    /// <summary>As the administrator, for scripts that run as superuser.</summary>
    public string Superuser(string database) => As(ClusterSettings.Administrator, plan.Password, database);

    public string As(string role, string password, string database) => Reaching(ConnectionStrings.Of(way.Address.ToString(), database, role), password);

    public IReadOnlyList<string> Printed()
    {
        using var reader = new StreamReader(new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n');
    }

    /// <summary>Returns when the server takes connections.</summary>
    /// <returns>Its major version.</returns>
    public async Task<int> ReadyAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(LongestStart);
        try
        {
            var ways = plan.Network.Ways((await plan.Engine.Client.Containers.InspectContainerAsync(Container.Id, limit.Token)).NetworkSettings);
            while (true)
            {
                if (HasEnded) throw ContainerTrouble.NotReady(plan.Image, "ended before its server was ready", Printed());
                foreach (var one in ways)
                {
                    way = one;
                    if (await TryOpenAsync(limit.Token) is { } major) return major;
                }
                await Task.Delay(20, limit.Token);
            }
        }
        // Of a container that has gone by itself Testcontainers does not even tell the id.
        catch (Exception gone) when (gone is DockerContainerNotFoundException or InvalidOperationException)
        {
            await HearAsync(ct);
            throw ContainerTrouble.NotReady(plan.Image, "ended before its server was ready", Printed());
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw ContainerTrouble.NotReady(plan.Image, $"has no server that is ready after {LongestStart.TotalMinutes:0} minutes", Printed());
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0) return;
        // Also after a cancellation, whose token must not cut this short.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await Container.DisposeAsync();
            // Also where it was made a moment before a cancellation, and Testcontainers does not know it yet.
            await LeftContainers.RemoveAsync(plan.Engine.Client, plan.Name, limit.Token);
        }
        catch (Exception e) when (e is DockerApiException or HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            // Without its hold it ends by itself.
        }
        if (line is not null) await line.DisposeAsync();
        await owner.DisposeAsync();
        Directory.Delete(folders.Run, recursive: true);
    }

    private async Task StartAsync(ScratchRequest request, CancellationToken ct)
    {
        Task<LifeLine>? attaching = null;
        // It waits for being held.
        Container.Created += (_, _) => attaching = LifeLine.AttachAsync(plan.Engine.Client, Container.Id, Log, ct);
        // What an engine is asked for it does, whether or not anybody waits for the answer: then nobody would remove it.
        using var patience = new CancellationTokenSource();
        await using var impatience = ct.Register(() => patience.CancelAfter(MostPatience));
        try
        {
            await Container.StartAsync(patience.Token);
            ct.ThrowIfCancellationRequested();
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            throw await TroubleAsync(attaching, request, e, ct);
        }
        finally
        {
            if (attaching is not null) line = await attaching;
        }
    }

    /// <summary>Why Testcontainers could not start it.</summary>
    private async Task<Exception> TroubleAsync(Task<LifeLine>? attaching, ScratchRequest request, Exception refusal, CancellationToken ct)
    {
        if (attaching is not null)
        {
            line = await attaching;
            await HearAsync(ct);
            return Printed().Any(text => text.Trim().Length > 0)
                ? ContainerTrouble.NotReady(plan.Image, "ended before its server was ready", Printed())
                : ContainerTrouble.NotStarted(plan.Image, refusal);
        }
        if (!await plan.Engine.HasImageAsync(plan.Image, ct)) return ContainerTrouble.NoImage(plan.Image, request, refusal);
        // The container was not made, although its image is there.
        return refusal is DockerApiException { StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.Conflict }
            ? ContainerTrouble.NotStarted(plan.Image, refusal) : ContainerTrouble.NoReaper(refusal);
    }

    /// <summary>What a container that has ended printed last may still be on its way.</summary>
    private async Task HearAsync(CancellationToken ct)
    {
        if (line is not null) await line.Ended.WaitAsync(LastWords, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<int?> TryOpenAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = PlainConnection.To(Superuser("postgres"));
            await connection.OpenAsync(ct);
            return connection.PostgreSqlVersion.Major;
        }
        catch (PostgresException e) when (e.SqlState is not (PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown))
        {
            throw ContainerTrouble.NotReady(plan.Image, $"does not let the gate in: {e.MessageText}", Printed());
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private string Reaching(string connectionString, string password) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        Port = way.Port,
        Password = password,
    }.ConnectionString;

    /// <summary>The log shows the scripts' own statements.</summary>
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
