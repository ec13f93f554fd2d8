namespace DbQuality.Benchmarks;

/// <summary>One measurement, named by the first argument.</summary>
internal interface IBenchmark
{
    string Verb { get; }

    /// <summary>Its arguments.</summary>
    string Usage { get; }

    /// <returns>The exit code: 0, or 2 for wrong arguments.</returns>
    Task<int> RunAsync(string[] args, CancellationToken cancellationToken);
}
