namespace DbQuality.Rules.Facts;

/// <summary>Names of timestamp and date columns: whether one says so, and what a person would call it.</summary>
internal static class MomentName
{
    /// <summary>Words that say "time" in another way, at the end of a name or at its beginning.</summary>
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal) { "timestamp", "datetime", "date", "time", "at", "on", "ts", "dt", "day" };

    /// <summary>What happens, by the noun that names it.</summary>
    private static readonly Dictionary<string, string> Happenings = new(StringComparer.Ordinal)
    {
        ["acceptance"] = "accepted", ["activation"] = "activated", ["approval"] = "approved", ["arrival"] = "arrived", ["begin"] = "begins", ["booking"] = "booked",
        ["cancellation"] = "cancelled", ["change"] = "changed", ["completion"] = "completed", ["confirmation"] = "confirmed", ["creation"] = "created", ["deletion"] = "deleted",
        ["delivery"] = "delivered", ["departure"] = "departed", ["end"] = "ends", ["expiration"] = "expires", ["expiry"] = "expires", ["finish"] = "finished",
        ["import"] = "imported", ["insertion"] = "inserted", ["invitation"] = "invited", ["modification"] = "modified", ["order"] = "ordered", ["payment"] = "paid",
        ["publication"] = "published", ["publish"] = "published", ["purchase"] = "purchased", ["registration"] = "registered", ["release"] = "released", ["renewal"] = "renewed",
        ["review"] = "reviewed", ["shipment"] = "shipped", ["shipping"] = "shipped", ["start"] = "starts", ["submission"] = "submitted", ["termination"] = "terminated",
        ["transaction"] = "transacted", ["update"] = "updated", ["upload"] = "uploaded", ["verification"] = "verified",
    };

    /// <summary>Other words that a moment's suffix follows well; those on <c>-ed</c> do as well.</summary>
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "accessed", "arrives", "begins", "begun", "born", "bought", "built", "closes", "departs", "done", "due", "ends", "expires", "frozen", "given", "held", "hidden", "kept",
        "left", "login", "logout", "lost", "made", "met", "opens", "paid", "put", "read", "renews", "run", "seen", "sent", "set", "shown", "signin", "signup", "sold", "starts",
        "sync", "taken", "withdrawn", "won", "written",
    };

    /// <summary>After one of these a noun is what happens: <c>last_activity_at</c>.</summary>
    private static readonly HashSet<string> Turns = new(StringComparer.Ordinal) { "first", "last", "latest", "next", "previous" };

    /// <summary>Words that are a point or a length of time themselves, or lead to one.</summary>
    private static readonly HashSet<string> Times = new(StringComparer.Ordinal)
    {
        "after", "before", "birthday", "by", "day", "deadline", "dob", "from", "hour", "midnight", "minute", "month", "quarter", "since", "till", "timezone", "to", "today",
        "until", "week", "year",
    };

    /// <summary>Whether a name ends with a suffix, or is nothing else, in whatever style both are: <c>at</c> tells a moment as <c>sent_at</c> does.</summary>
    public static bool Says(string name, string suffix)
    {
        if (Affix.Ends(name, suffix)) return true;
        var (words, end) = (NameForm.Words(name), NameForm.Words(suffix));
        return end.Count > 0 && words.Count >= end.Count && words.TakeLast(end.Count).SequenceEqual(end);
    }

    /// <summary>The name with a suffix that suits it; null where only a person knows one.</summary>
    /// <param name="suffixes">That are right, the best first.</param>
    public static string? Propose(string name, IReadOnlyList<string> suffixes, NameForm form)
    {
        var words = NameForm.Words(name);
        if (words is ["date" or "time", "of", .. var rest]) words = [.. rest];
        else if (words.Count > 1 && Marks.Contains(words[0])) words.RemoveAt(0);
        var hadMark = words.Count > 1 && Marks.Contains(words[^1]);
        if (hadMark) words.RemoveAt(words.Count - 1);
        var ofDay = suffixes.FirstOrDefault(suffix => NameForm.Words(suffix) is ["date"]);
        // "at" alone says that there is a time, and of a day only that.
        if (words is [var alone] && ofDay is not null && Marks.Contains(alone)) return form.Join(["date"], name);
        if (words is [] || Marks.Contains(words[^1]) || Times.Contains(words[^1])) return null;

        var happens = Happens(words[^1]) || words is [.., var verbal, "in" or "out" or "up" or "off" or "down" or "back" or "over"] && Happens(verbal) || words.Exists(Turns.Contains);
        if (!happens && ofDay is null && Happenings.TryGetValue(words[^1], out var said)) (words[^1], happens) = (said, true);
        var suffix = happens ? suffixes[0] : ofDay;
        return suffix is null ? null : form.Join([.. words, .. NameForm.Words(suffix)], name);
    }

    private static bool Happens(string word) => Verbs.Contains(word) || word.EndsWith("ed", StringComparison.Ordinal);
}
