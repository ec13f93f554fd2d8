namespace DbQuality.Postgres.Scratch;

/// <summary>
/// One way to come by a scratch database. Providers are found by their type: a new one is one new file with a
/// parameterless constructor.
/// </summary>
internal interface IPostgresProvider
{
    /// <summary><c>local</c>, <c>embedded</c>, <c>container</c> or <c>given</c>.</summary>
    string Name { get; }

    /// <summary>Its place in the order that <c>auto</c> tries; null: only when it is asked for.</summary>
    int? AutoOrder(ScratchRequest request);

    /// <summary>Whether what the user wrote asks for this provider.</summary>
    bool IsAskedFor(string provider) => string.Equals(provider, Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The scratch database, or null where this machine has nothing that fits the request.</summary>
    Task<ScratchDatabase?> StartAsync(ScratchRequest request, IProgress<string>? progress, CancellationToken ct);
}
