using System.IO.Enumeration;

namespace DbQuality.Standards;

/// <summary>
/// Globs over <c>name</c>, <c>schema.name</c> or <c>schema.table.column</c>; <c>!</c> negates. The last pattern that
/// matches decides; a list of negations alone starts from everything.
/// </summary>
public sealed class ObjectPatterns
{
    private readonly (string Glob, bool Negated)[] patterns;

    public ObjectPatterns(IEnumerable<string> globs)
    {
        patterns = [.. globs.Select(glob => glob.StartsWith('!') ? (glob[1..], true) : (glob, false))];
    }

    /// <summary>Matches nothing.</summary>
    public static ObjectPatterns None { get; } = new([]);

    /// <summary>Matches everything.</summary>
    public static ObjectPatterns All { get; } = new(["*"]);

    public bool IsEmpty => patterns.Length == 0;

    /// <summary>The patterns as they were written.</summary>
    public IEnumerable<string> Globs => patterns.Select(pattern => pattern.Negated ? "!" + pattern.Glob : pattern.Glob);

    /// <summary>Whether a schema's member is matched, by its own name, by <c>schema.name</c>, or for a column by <c>schema.table.column</c>.</summary>
    public bool Match(string? schema, string name, string? column = null)
    {
        var matched = patterns.Length > 0 && patterns.All(pattern => pattern.Negated);
        foreach (var (glob, negated) in patterns)
        {
            if (Matches(glob, schema, name, column)) matched = !negated;
        }
        return matched;
    }

    private static bool Matches(string glob, string? schema, string name, string? column) =>
        glob.Count(c => c == '.') switch
        {
            0 => Like(glob, column ?? name),
            1 when column is null => Like(glob, schema is null ? name : schema + "." + name),
            1 => Like(glob, name + "." + column),
            _ => column is not null && Like(glob, schema + "." + name + "." + column),
        };

    private static bool Like(string glob, string text) => FileSystemName.MatchesSimpleExpression(glob, text, ignoreCase: false);
}
