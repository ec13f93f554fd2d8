using System.IO.Enumeration;

namespace DbQuality.Hostile;

/// <summary>Patterns of paths, where <c>*</c> is anything, folders too.</summary>
internal static class Pattern
{
    public static bool IsAny(IEnumerable<string> patterns, string path) => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false));
}
