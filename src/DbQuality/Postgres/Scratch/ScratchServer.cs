using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Postgres.Scratch;

/// <summary>What a run needs of its scratch database.</summary>
public sealed record ScratchRequest
{
    /// <summary><c>auto</c>, <c>local</c>, <c>embedded</c>, <c>container</c>, or an Npgsql connection string.</summary>
    public string Provider { get; init; } = "auto";

    /// <summary>The major version wanted; null: the newest that the provider has.</summary>
    public int? Version { get; init; }

    /// <summary>The image of a container's server, with <c>{major}</c> where the version stands; null: none is named. Then <c>auto</c> takes no other provider.</summary>
    public string? Image { get; init; }

    public IReadOnlyList<string> Extensions { get; init; } = [];
    public IReadOnlyList<string> Roles { get; init; } = [];
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
    public RunAs RunAs { get; init; } = RunAs.Owner;

    /// <summary>Scripts that the administrator runs in the new database before anything else, in this order; what they make is neither judged nor the scripts' own.</summary>
    public IReadOnlyList<SourceText> Before { get; init; } = [];

    /// <summary>Statements that the administrator runs in the new database where it may be observed; kept with the cached cluster.</summary>
    public IReadOnlyList<string> Preparation { get; init; } = [];

    /// <summary>What memory a server of our own may have; null: as much as there is.</summary>
    internal MemoryBound? Memory { get; init; }

    /// <summary>Where in the standards file image, extensions and roles are listed, for messages.</summary>
    public string? StandardsFile { get; init; }
}

/// <summary>
/// A throw-away database. Disposing stops the server and removes every trace; if the process dies instead,
/// the server's watchdog does the same.
/// </summary>
public abstract class ScratchDatabase : IAsyncDisposable
{
    /// <summary><c>local</c>, <c>embedded</c>, <c>container</c> or <c>given</c>.</summary>
    public abstract string Provider { get; }

    /// <summary><c>15.18</c>.</summary>
    public abstract string Version { get; }

    /// <summary>As superuser where the server is ours; as the given role on a given server.</summary>
    public abstract string AdministratorConnectionString { get; }

    /// <summary>As the role that runs the migrations.</summary>
    public abstract string MigratorConnectionString { get; }

    /// <summary>As a role that is no superuser, whoever runs the migrations: for queries that come with the change that is judged.</summary>
    public abstract string QueryConnectionString { get; }

    /// <summary>False on a given server whose role is not a superuser: event triggers cannot be installed.</summary>
    public abstract bool CanObserve { get; }

    /// <summary>The file that the server's messages go to; null on a given server.</summary>
    public virtual string? Log => null;

    /// <summary>The folder that a server of this machine's programs writes to; null elsewhere.</summary>
    public virtual string? DataFolder => null;

    /// <summary>What scripts have written to a server of our own; null on a given one.</summary>
    internal virtual IWrittenData? Written => null;

    /// <summary>What bounds the memory of a server of our own; null where nothing does.</summary>
    internal virtual IMemoryBoundary? Memory => null;

    /// <summary>Files outside the project that the answer depends on, such as the server's program, for the replay fingerprint.</summary>
    public virtual IReadOnlyList<string> DependsOn => [];

    /// <summary>What was there before the migrations, where <see cref="ScratchRequest.Before"/> made something.</summary>
    public IReadOnlyList<ProvidedObject> Provided { get; internal set; } = [];

    /// <summary>Scripts run as the role that the user gave for a server of theirs, because it can make no other: they could make databases on it.</summary>
    public virtual bool RunsAsGivenRole => false;

    /// <summary>Lets the connection strings' roles in again where a script has locked them out.</summary>
    public virtual Task RestoreAccessAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Stops the server, or drops the database, and removes its files.</summary>
    public abstract ValueTask DisposeAsync();
}
