using System.IO.Enumeration;
using DbQuality.Standards;

namespace DbQuality.Rules.Engine;

/// <summary>Whether a waiver's object patterns mean the object of a finding.</summary>
internal static class WaiverMatch
{
    /// <summary>
    /// A column goes by its own name or its table's; a constraint, index, trigger or policy by its own name (<c>name</c>,
    /// <c>schema.name</c>) or its table's; a script by its file; anything by its whole identity.
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
        // A file's name has dots that part nothing.
        if (subject.Kind is ObjectKind.Script or ObjectKind.Statement) return FileSystemName.MatchesSimpleExpression(glob, subject.Name, ignoreCase: false);
        var pattern = new ObjectPatterns([glob]);
        if (subject.Table is not { } table) return pattern.Match(subject.Schema, subject.Name);
        var byOwnName = subject.Kind != ObjectKind.Column && pattern.Match(subject.Schema, subject.Name);
        return byOwnName || pattern.Match(subject.Schema, table) || pattern.Match(subject.Schema, table, subject.Name);
    }
}
