namespace DbQuality.Rules.Facts;

/// <summary>Names of boolean columns: whether one asks a question, and the question that a person would make of it.</summary>
internal static class BooleanName
{
    /// <summary>What other styles say "boolean" by, at the beginning of a name or at its end.</summary>
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal) { "flag", "bool", "boolean", "ind", "indicator", "yn" };

    /// <summary>
    /// Words that begin an order, a habit or another question. With <c>is_</c> before it none makes a sentence, and only a person knows
    /// the right one: <c>do_not_bump_post</c> may be <c>is_bump_suppressed</c>.
    /// </summary>
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "accept", "add", "agree", "allow", "apply", "are", "ask", "assign", "be", "block", "blur", "bypass", "can", "capture", "check", "collapse", "collect", "contain", "convert", "could", "create",
        "delete", "deny", "did", "disable", "display", "do", "does", "enable", "enforce", "exclude", "expand", "expose", "follow", "force", "generate", "get", "had", "has", "have", "hide",
        "honor", "ignore", "import", "include", "is", "keep", "limit", "log", "make", "may", "merge", "must", "mute", "need", "no", "not", "notify", "omit", "override", "prefer", "prevent",
        "print", "publish", "receive", "remember", "remind", "remove", "render", "require", "reset", "restrict", "return", "run", "save", "send", "shall", "should", "show",
        "skip", "split", "stop", "store", "subscribe", "support", "suppress", "sync", "track", "trust", "update", "use", "validate", "verify", "want", "warn", "was", "were",
        "will", "would", "wrap",
    };

    /// <summary>Whether a name begins with a prefix, in whatever style both are.</summary>
    public static bool Asks(string name, string prefix)
    {
        if (Affix.Starts(name, prefix)) return true;
        var (words, start) = (NameForm.Words(name), NameForm.Words(prefix));
        return start.Count > 0 && words.Count > start.Count && words.Take(start.Count).SequenceEqual(start);
    }

    /// <summary>The name as a question; null where only a person knows one.</summary>
    /// <param name="prefixes">That are right, the best first.</param>
    public static string? Propose(string name, IReadOnlyList<string> prefixes, NameForm form)
    {
        var words = NameForm.Words(name);
        if (words.Count > 1 && Marks.Contains(words[0])) words.RemoveAt(0);
        if (words.Count > 1 && Marks.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        if (words.Count == 0 || Verbs.Contains(words[0]) || Verbs.Contains(OfOne(words[0]))) return null;
        // "is_notifications" and "is_avif_autodetection" are none, "has_notifications" and "has_avif_autodetection" are.
        var isThing = IsAction(words[^1]) || (new Inflection([]) is var inflection && inflection.Singular(words[^1]) != words[^1]);
        var prefix = isThing ? prefixes.FirstOrDefault(own => NameForm.Words(own) is ["has"]) : prefixes[0];
        return prefix is null ? null : form.Join([.. NameForm.Words(prefix), .. words], name);
    }

    /// <summary>Nouns of what is done: detection, encryption, assignment; nobody is one.</summary>
    private static bool IsAction(string word) =>
        word.EndsWith("tion", StringComparison.Ordinal) || word.EndsWith("sion", StringComparison.Ordinal) || word.EndsWith("ment", StringComparison.Ordinal);

    /// <summary><c>allows</c> is <c>allow</c>.</summary>
    private static string OfOne(string verb) => verb.EndsWith('s') ? verb[..^1] : verb;
}
