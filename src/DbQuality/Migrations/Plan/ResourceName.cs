using System.Globalization;
using System.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>Names of embedded resources as MSBuild makes them for C# projects (CreateCSharpManifestResourceName).</summary>
internal static class ResourceName
{
    /// <param name="rootNamespace">May be empty.</param>
    /// <param name="path">Relative to the project, or the link; only the folders are mangled.</param>
    public static string Of(string rootNamespace, string path)
    {
        var parts = path.Replace('\\', '/').Split('/');
        var folders = parts[..^1].Where(part => part is not ("" or ".")).Select(Folder);
        string[] names = rootNamespace.Length == 0 ? [.. folders, parts[^1]] : [rootNamespace, .. folders, parts[^1]];
        return string.Join('.', names);
    }

    private static string Folder(string name)
    {
        var identifier = string.Join('.', name.Split('.').Select(Identifier));
        return identifier == "_" ? "__" : identifier;
    }

    private static string Identifier(string name)
    {
        var identifier = new StringBuilder(name.Length + 1);
        foreach (var c in name)
        {
            if (identifier.Length == 0 && MayContinue(c) && !MayStart(c)) identifier.Append('_');
            identifier.Append(MayContinue(c) ? c : '_');
        }
        return identifier.ToString();
    }

    private static bool MayStart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.ConnectorPunctuation;

    private static bool MayContinue(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
