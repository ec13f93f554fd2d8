using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Architecture;

/// <summary>The tables of <c>docs/security.md</c>.</summary>
internal static partial class SecurityPage
{
    /// <summary>Where, statement, and why it runs nothing of a script's. A file of SQL has no statement here.</summary>
    public static IReadOnlyList<string[]> Statements { get; } = Rows("## Every statement of the administrator");

    /// <summary>Where, and as whom it logs in.</summary>
    public static IReadOnlyList<string[]> Sessions { get; } = Rows("### Sessions of others");

    private static IReadOnlyList<string[]> Rows(string heading) =>
    [
        .. File.ReadLines(Repository.PathOf("docs/security.md"))
            .SkipWhile(line => line != heading).Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => Bar().Split(line)[1..^1].Select(Cell).ToArray()),
    ];

    private static string Cell(string text)
    {
        var cell = SqlPlaces.OneLine(text.Replace("\\|", "|", StringComparison.Ordinal));
        return cell.StartsWith('`') && cell.EndsWith('`') ? cell.Trim('`').Trim() : cell;
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
