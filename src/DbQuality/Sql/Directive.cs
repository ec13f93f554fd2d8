using System.Text.RegularExpressions;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Sql;

/// <summary>
/// A comment that speaks to DbQuality: <c>-- dbquality:ignore DBQ601, foreign-key-without-index reason</c> waives rules
/// for the statement that follows; <c>-- dbquality:run always</c> before the first statement runs the script at every deployment;
/// <c>-- dbquality:transaction script</c> there wraps the script's whole stage.
/// </summary>
internal static partial class Directive
{
    public const string Prefix = "dbquality:";

    public const string NoRule = "'dbquality:ignore' names no rule. Write '-- dbquality:ignore RULE reason'.";

    private static readonly string[] Verbs = ["ignore", "run", "transaction"];

    /// <summary>The verb and what is written after it.</summary>
    public static (string Verb, string Argument) Parse(ReadOnlySpan<char> comment)
    {
        var text = comment.TrimStart('-').TrimStart()[Prefix.Length..].Trim();
        var blank = text.IndexOfAny(' ', '\t');
        return blank < 0 ? (text.ToString(), "") : (text[..blank].ToString(), text[blank..].Trim().ToString());
    }

    /// <summary>One <see cref="InlineIgnore"/> for each rule: <c>DBQ601, DBQ602 reason</c>.</summary>
    public static IEnumerable<InlineIgnore> Ignores(string argument, int statement, SourceSpan location)
    {
        var match = RulesAndReason().Match(argument);
        var reason = match.Groups["reason"].Value.Trim();
        return match.Groups["rule"].Captures.Select(rule => new InlineIgnore(rule.Value, reason, statement, location));
    }

    /// <summary>When the script runs, or what is wrong with the comment.</summary>
    public static (RunKind? RunKind, string? Problem) Run(string argument, bool beforeFirstStatement) => argument switch
    {
        _ when !beforeFirstStatement => (null, TooLate("run")),
        "always" => (RunKind.Always, null),
        "once" => (RunKind.Once, null),
        _ => (null, $"'dbquality:run {argument}' is not known. Write '-- dbquality:run always' or '-- dbquality:run once'."),
    };

    /// <summary>How the script's stage is wrapped, or what is wrong with the comment.</summary>
    public static (TransactionMode? Mode, string? Problem) Transaction(string argument, bool beforeFirstStatement) => argument switch
    {
        _ when !beforeFirstStatement => (null, TooLate("transaction")),
        "none" => (TransactionMode.None, null),
        "script" => (TransactionMode.Script, null),
        "single" => (TransactionMode.Single, null),
        _ => (null, $"'dbquality:transaction {argument}' is not known. Write none, script or single after it."),
    };

    private static string TooLate(string verb) =>
        $"'dbquality:{verb}' has no effect after the first statement. Move the comment to the top of the script.";

    /// <summary>What to say to a verb that does not exist.</summary>
    public static string Unknown(string verb) =>
        NearestName.Of(verb, Verbs) is { } near
            ? $"'dbquality:{verb}' is not known. Did you mean 'dbquality:{near}'?"
            : $"'dbquality:{verb}' is not known. Write '-- dbquality:ignore RULE reason' or '-- dbquality:run always'.";

    [GeneratedRegex(@"^(?<rule>[\w.-]+)(?:\s*,\s*(?<rule>[\w.-]+))*(?<reason>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex RulesAndReason();
}
