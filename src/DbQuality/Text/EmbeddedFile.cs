using System.Collections.Concurrent;

namespace DbQuality.Text;

/// <summary>The tool's own SQL and shell scripts: files that are compiled in beside the code that runs them.</summary>
internal static class EmbeddedFile
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The text of a file in the folder of a type's namespace, such as <c>Sql.install.sql</c> for <c>Sql/install.sql</c>.</summary>
    public static string Beside(Type type, string file) => Texts.GetOrAdd($"{type.Namespace}.{file}", resource =>
    {
        using var stream = type.Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The embedded file {resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
