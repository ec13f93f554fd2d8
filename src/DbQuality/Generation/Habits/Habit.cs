using DbQuality.Text;

namespace DbQuality.Generation.Habits;

/// <summary>One line of a drafted <c>standards.yaml</c>, and why it is there.</summary>
/// <param name="Yaml">Null: not stated, so the rule that would judge by it stays silent.</param>
/// <param name="Because">One sentence with numbers, for the comment above it.</param>
public sealed record Habit(string? Yaml, string Because)
{
    private const int MostNames = 5;

    /// <summary><c>; the others: a, b and 3 more</c>, or nothing.</summary>
    internal static string Others(IReadOnlyList<string> names, string introduction = "; the others: ")
    {
        if (names.Count == 0) return "";
        var shown = string.Join(", ", names.Take(MostNames));
        return introduction + shown + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
    }

    /// <summary><c>1 table</c>, <c>3 tables</c>.</summary>
    internal static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A text as YAML: plain where YAML cannot take it for anything else.</summary>
    internal static string Scalar(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or ' ') && text.Trim() == text &&
        text.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n")
            ? text
            : Quoted(text);

    /// <summary>In double quotes.</summary>
    internal static string Quoted(string text) => YamlEncoding.Quoted(text);

    /// <summary>A list in brackets.</summary>
    internal static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Scalar))}]";
}
