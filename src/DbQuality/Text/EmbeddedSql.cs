using System.Collections.Concurrent;

namespace DbQuality.Text;

/// <summary>The tool's own SQL: <c>.sql</c> files that are compiled in beside the code that runs them.</summary>
internal static class EmbeddedSql
{
    private static readonly ConcurrentDictionary<string, string> Read = new(StringComparer.Ordinal);

    /// <summary>The text of a file in the folder of <typeparamref name="T"/>'s namespace, such as <c>Sql.install.sql</c> for <c>Sql/install.sql</c>.</summary>
    public static string Of<T>(string name) => Read.GetOrAdd($"{typeof(T).Namespace}.{name}", resource =>
    {
        using var stream = typeof(T).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The embedded file {resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
