using System.Collections.Concurrent;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Sample;

/// <summary>The migrated sample on each version, made once for all tests that leave nothing behind.</summary>
public sealed class SampleDatabases : IAsyncLifetime
{
    private readonly ConcurrentDictionary<int, Lazy<Task<TestDatabase>>> databases = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public Task<TestDatabase> GetAsync(int version = 0) =>
        databases.GetOrAdd(version, key => new Lazy<Task<TestDatabase>>(() => SampleProject.CreateAsync(key))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var database in databases.Values) await (await database.Value).DisposeAsync();
    }
}
