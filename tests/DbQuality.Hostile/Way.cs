using System.Text.RegularExpressions;

namespace DbQuality.Hostile;

/// <summary>How a payload reaches the tool: <c>check</c>, <c>fix on superuser</c>, <c>check by psql as user</c>.</summary>
/// <param name="Verb">check, fix, init, baseline or rules test.</param>
/// <param name="Server">own, or the role of a given server: superuser, plain, owner, creator.</param>
/// <param name="Runner">folders; dbup: a program with DbUp's engine; psql: a command.</param>
/// <param name="User">self: whoever runs the suite; user: an unprivileged one; nameless: one without an entry in /etc/passwd.</param>
internal sealed partial record Way(string Verb, string Server, string Runner, string User)
{
    public const string Own = "own";
    public const string Self = "self";
    private const string Folders = "folders";

    public static Way Parse(string text)
    {
        if (Pattern.Match(text.Trim()) is not { Success: true } match) throw new FormatException($"There is no way '{text}'.");
        return new Way(match.Groups["verb"].Value, Of(match, "server", Own), Of(match, "runner", Folders), Of(match, "user", Self));
    }

    /// <summary>Whether an expectation that is stated for <paramref name="stated"/> holds for this way too: <c>fix</c> is any fix.</summary>
    public bool IsA(string stated) => ToString().Equals(stated, StringComparison.Ordinal) || ToString().StartsWith(stated + " ", StringComparison.Ordinal);

    public override string ToString() =>
        Verb + (Server == Own ? "" : $" on {Server}") + (Runner == Folders ? "" : $" by {Runner}") + (User == Self ? "" : $" as {User}");

    private static string Of(Match match, string group, string otherwise) => match.Groups[group] is { Success: true, Value: var value } ? value : otherwise;

    [GeneratedRegex("^(?<verb>check|fix|init|baseline|rules test)( on (?<server>superuser|plain|owner|creator))?( by (?<runner>dbup|psql))?( as (?<user>user|nameless))?$")]
    private static partial Regex Pattern { get; }
}
