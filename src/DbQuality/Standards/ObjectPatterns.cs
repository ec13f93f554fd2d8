using System.IO.Enumeration;

namespace DbQuality.Standards;

/// <summary>
/// Globs over <c>name</c>, <c>schema.name</c> or <c>schema.table.column</c>; <c>!</c> negates. The last pattern that
/// matches decides; a list of negations alone starts from everything. Each part is a glob of its own (<c>*</c> and
/// <c>?</c>), a part in double quotes is taken literally, and a last part <c>*</c> covers everything below it.
/// </summary>
public sealed class ObjectPatterns
{
    private readonly Pattern[] patterns;
    private readonly bool onlyNegated;

    public ObjectPatterns(IEnumerable<string> globs)
    {
        patterns = [.. globs.Select(Pattern.Parse)];
        onlyNegated = patterns.Length > 0 && patterns.All(pattern => pattern.Negated);
    }

    /// <summary>Matches nothing.</summary>
    public static ObjectPatterns None { get; } = new([]);

    /// <summary>Matches everything.</summary>
    public static ObjectPatterns All { get; } = new(["*"]);

    /// <summary>The patterns as they were written.</summary>
    public IEnumerable<string> Globs => patterns.Select(pattern => pattern.Written);

    /// <summary>
    /// Whether a schema's member is matched, by its own name, by <c>schema.name</c>, or for a column by
    /// <c>schema.table.column</c> (then <paramref name="name"/> is its table's). A routine may be given with its argument
    /// types; a pattern without parentheses matches all of that name.
    /// </summary>
    public bool Match(string? schema, string name, string? column = null)
    {
        var matched = onlyNegated;
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(schema, name, column)) matched = !pattern.Negated;
        }
        return matched;
    }

    /// <summary>A part of a pattern that matches one name alone.</summary>
    internal static string Literal(string name) =>
        name.All(c => char.IsLetterOrDigit(c) || c == '_') ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>What is wrong with a pattern; null where nothing is.</summary>
    internal static string? WhyInvalid(string glob)
    {
        var parts = Pattern.Parse(glob).Parts;
        if (parts.Any(part => part.Text.Length == 0)) return "a part of it is empty. Write name, schema.name or schema.table.column.";
        if (parts.Length > 3) return "it has more than three parts. Write name, schema.name or schema.table.column.";
        return glob.Count(c => c == '"') % 2 == 1 ? "a double quote is not closed." : null;
    }

    private sealed record Pattern(string Written, bool Negated, Part[] Parts)
    {
        public static Pattern Parse(string written)
        {
            var negated = written.StartsWith('!');
            return new Pattern(written, negated, [.. Split(negated ? written[1..] : written).Select(Part.Parse)]);
        }

        public bool Matches(string? schema, string name, string? column)
        {
            if (Parts.Length == 1) return Parts[0].Matches(column ?? name);
            if (schema is null) return false;
            ReadOnlySpan<string> names = column is null ? [schema, name] : [schema, name, column];
            if (Parts.Length != names.Length && !(Parts.Length < names.Length && Parts[^1].IsEverything)) return false;
            for (var i = 0; i < Parts.Length; i++)
            {
                if (!Parts[i].Matches(names[i])) return false;
            }
            return true;
        }

        // A dot in double quotes belongs to a name, one in parentheses to a routine's argument type.
        private static IEnumerable<string> Split(string glob)
        {
            var (start, depth, quoted) = (0, 0, false);
            for (var i = 0; i < glob.Length; i++)
            {
                if (glob[i] == '"') quoted = !quoted;
                else if (quoted) continue;
                else if (glob[i] == '(') depth++;
                else if (glob[i] == ')') depth--;
                else if (glob[i] == '.' && depth == 0)
                {
                    yield return glob[start..i];
                    start = i + 1;
                }
            }
            yield return glob[start..];
        }
    }

    private readonly record struct Part(string Text, bool IsLiteral)
    {
        public bool IsEverything => Text == "*" && !IsLiteral;

        public static Part Parse(string part) => part.Length >= 2 && part[0] == '"' && part[^1] == '"'
            ? new Part(part[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal), true)
            : new Part(part, false);

        public bool Matches(string name)
        {
            if (IsLiteral) return name == Text;
            var arguments = name.EndsWith(')') && !Text.Contains('(', StringComparison.Ordinal) ? name.IndexOf('(', StringComparison.Ordinal) : -1;
            return FileSystemName.MatchesSimpleExpression(Text, arguments < 0 ? name : name.AsSpan(0, arguments), ignoreCase: false);
        }
    }
}
