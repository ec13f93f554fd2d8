using System.Text;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>Scripts as the diff that writing them would make, in the form that <c>git apply</c> takes.</summary>
internal static class FixDiff
{
    /// <param name="folder">The paths are relative to it.</param>
    public static string Of(FixResult fixes, string folder)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        var text = new StringBuilder();
        foreach (var script in fixes.Edits)
        {
            var path = Path.GetRelativePath(folder, script.Path).Replace('\\', '/');
            text.Append("--- ").Append(Quoted("a/" + path)).Append("\n+++ ").Append(Quoted("b/" + path)).Append('\n').Append(LineDiff.Hunks(script.Before, script.After));
        }
        foreach (var script in fixes.Scripts)
        {
            Append(text, Path.GetRelativePath(folder, script.Path), script.Text);
            Append(text, Path.GetRelativePath(folder, script.RollbackPath), script.Rollback);
            if (script.LaterPath is { } later) Append(text, Path.GetRelativePath(folder, later), script.Later);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string path, string content)
    {
        var lines = content.Split('\n')[..^1];
        text.Append("--- /dev/null\n+++ ").Append(Quoted("b/" + path.Replace('\\', '/'))).Append('\n');
        text.Append("@@ -0,0 +1,").Append(lines.Length).Append(" @@\n");
        foreach (var line in lines) text.Append('+').Append(line).Append('\n');
    }

    /// <summary>As git writes a path that would not be one line: quoted as in C.</summary>
    private static string Quoted(string path)
    {
        if (VisibleText.FirstHidden(path) < 0 && !path.Contains('"', StringComparison.Ordinal)) return path;
        var quoted = new StringBuilder("\"");
        foreach (var part in Encoding.UTF8.GetBytes(path))
        {
            if (part is (byte)'"' or (byte)'\\') quoted.Append('\\').Append((char)part);
            else if (part is >= (byte)' ' and < 0x7f) quoted.Append((char)part);
            else quoted.Append('\\').Append(Convert.ToString(part, 8).PadLeft(3, '0'));
        }
        return quoted.Append('"').ToString();
    }
}
