using DbQuality.Standards;

namespace DbQuality.Rules;

/// <summary>Whether a waiver's object patterns mean the object of a finding.</summary>
internal static class WaiverMatch
{
    /// <summary>
    /// A column goes by its own name or its table's; a constraint, index, trigger or policy by its own name (<c>name</c>,
    /// <c>schema.name</c>) or its table's; a routine with or without its arguments; anything by its whole identity.
    /// The last pattern that matches decides, as everywhere.
    /// </summary>
    public static bool Matches(ObjectPatterns patterns, DbObject subject)
    {
        var globs = patterns.Globs.Select(glob => glob.StartsWith('!') ? (Glob: glob[1..], Negated: true) : (Glob: glob, Negated: false)).ToList();
        var matched = globs.Count > 0 && globs.All(glob => glob.Negated);
        foreach (var (glob, negated) in globs)
        {
            if (Means(glob, subject)) matched = !negated;
        }
        return matched;
    }

    private static bool Means(string glob, DbObject subject)
    {
        if (glob == subject.Identity) return true;
        var pattern = new ObjectPatterns([glob]);
        return subject.Kind switch
        {
            ObjectKind.Column => pattern.Match(subject.Schema, subject.Table!, subject.Name) || pattern.Match(subject.Schema, subject.Table!),
            ObjectKind.Function or ObjectKind.Procedure =>
                pattern.Match(subject.Schema, subject.Name) || pattern.Match(subject.Schema, subject.Name.Split('(')[0]),
            _ when subject.Table is { } table =>
                pattern.Match(subject.Schema, subject.Name) || pattern.Match(subject.Schema, table) || pattern.Match(subject.Schema, table, subject.Name),
            _ => pattern.Match(subject.Schema, subject.Name),
        };
    }
}
