using System.Globalization;
using System.Text.RegularExpressions;

namespace DbQuality.Hostile;

/// <summary>
/// One thing that must hold. Of what the tool prints, or of the files that a pattern names, one of <see cref="Terms"/> is there, or,
/// where it is rejected, none; or the exit code is one of them.
/// </summary>
/// <param name="Way">The ways for which it holds; null: all.</param>
/// <param name="In">A pattern of files, perhaps after "code of" or "comments of" where they are SQL; null: the output.</param>
internal sealed partial record Expectation(string Subject, IReadOnlyList<string> Terms, string? Way, string? In)
{
    public const string Exit = "exit";
    public const string Expect = "expect";
    public const string Reject = "reject";

    public static Expectation Parse(string subject, string text, string? way, string? file)
    {
        var terms = subject == Exit ? text.Split(" or ") : [.. Term().Matches(text).Select(match => match.Value)];
        if (terms.Length == 0 || string.Join(" or ", terms) != text) throw new FormatException($"'{text}' is neither a finding, such as DBQ608 at 0002_this.sql:3, nor text in quotes, nor several of these with or between them.");
        return new Expectation(subject, terms, way, file);
    }

    public bool AllowsExit(int code) => Terms.Contains("any") || Terms.Contains(code.ToString(CultureInfo.InvariantCulture));

    public bool IsIn(string text) => Terms.Any(term => IsIn(text, term));

    public override string ToString() => $"{Subject}{(In is null ? "" : $" in {In}")}{(Way is null ? "" : $" for {Way}")}: {string.Join(" or ", Terms)}";

    private static bool IsIn(string text, string term)
    {
        if (term[0] == '"') return text.Contains(Regex.Unescape(term[1..^1]), StringComparison.OrdinalIgnoreCase);
        var finding = Finding().Match(term);
        var place = !finding.Groups["file"].Success ? ".*"
            : $".*{Regex.Escape(finding.Groups["file"].Value)}{(finding.Groups["line"].Success ? $@"\({finding.Groups["line"].Value},\d+\)" : @"(\(\d+,\d+\))?")}";
        return Regex.IsMatch(text, $"^{place}: (error|warning|info|note) {finding.Groups["id"].Value}: ", RegexOptions.Multiline | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex("""("[^"]*"|DBQ\d{3}( at [^\s:]+(:\d+)?)?)(?= or |$)""")]
    private static partial Regex Term();

    [GeneratedRegex(@"^(?<id>DBQ\d{3})( at (?<file>[^\s:]+)(:(?<line>\d+))?)?$")]
    private static partial Regex Finding();
}
