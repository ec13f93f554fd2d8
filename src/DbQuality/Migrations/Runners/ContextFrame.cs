using System.Globalization;
using System.Text.RegularExpressions;

namespace DbQuality.Migrations.Runners;

/// <summary>One line of an error's context: the routine that was running, and where in its body.</summary>
/// <param name="Routine">Its name without schema and quotes; null for the body of a <c>DO</c>.</param>
/// <param name="Line">From 1; 0 where the server named none.</param>
internal sealed partial record ContextFrame(string? Routine, int Line)
{
    /// <summary>The frames, innermost first.</summary>
    public static IEnumerable<ContextFrame> Parse(string? where)
    {
        if (where is null) yield break;
        foreach (Match match in Frame().Matches(where))
        {
            var name = match.Groups["name"].Value;
            var line = match.Groups["line"].Success ? int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : 0;
            yield return name.Trim('"') == "inline_code_block" ? new(null, line) : new(Bare(name), line);
        }
    }

    // "PL/pgSQL function s.f(integer) line 3 at RAISE", "compilation of PL/pgSQL function "f" near line 3",
    // "PL/pgSQL function inline_code_block line 3 at EXECUTE", "SQL function "f" statement 2".
    [GeneratedRegex(@"^(?:compilation of )?(?:PL/pgSQL|SQL) function (?<name>(?:""(?:[^""]|"""")*""|[^""(\s])+)(?:\(.*?\))?(?: (?:near )?line (?<line>\d+))?",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    private static string Bare(string name)
    {
        var last = name.EndsWith('"') ? name[name[..^1].LastIndexOf('"')..] : name[(name.LastIndexOf('.') + 1)..];
        return last.Trim('"');
    }
}
