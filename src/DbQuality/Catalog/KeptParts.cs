using System.Text.RegularExpressions;

namespace DbQuality.Catalog;

/// <summary>
/// What a change of a column's type leaves behind for a while: the column as it was, under another name, and the indexes, constraints
/// and triggers that belong to it. A relation's other lists do not hold it. Anybody can write the comment that it has; so it must also be
/// made as such a change makes it: a trigger's function of exactly that form keeps the column.
/// </summary>
public sealed partial class KeptParts
{
    /// <summary>What the comments begin with.</summary>
    internal const string Mark = "dbquality: kept column";

    internal static KeptParts None { get; } = new();

    public IReadOnlyList<Column> Columns { get; internal init; } = [];
    public IReadOnlyList<Index> Indexes { get; internal init; } = [];
    public IReadOnlyList<Constraint> Constraints { get; internal init; } = [];
    public IReadOnlyList<Trigger> Triggers { get; internal init; } = [];

    /// <summary>Whether a function does nothing but keep a column.</summary>
    public static bool Is(Routine routine)
    {
        ArgumentNullException.ThrowIfNull(routine);
        return KeptBy(routine) is not null;
    }

    /// <summary>The column that a trigger keeps by a function; null where it does anything else.</summary>
    /// <param name="routine">Null where the function is not known.</param>
    internal static string? KeptBy(Trigger trigger, Routine? routine) =>
        routine is not null && IsMarked(trigger.Comment)
        && trigger is { IsRowLevel: true, Timing: TriggerTiming.Before, Events: TriggerEvents.Insert | TriggerEvents.Update, Condition: null, UpdateOf.Count: 0, Arguments.Count: 0, Enabled: 'O' }
            ? KeptBy(routine)
            : null;

    internal static bool IsMarked(string? comment) => comment is not null && Comment().IsMatch(comment);

    private static string? KeptBy(Routine routine)
    {
        if (!IsMarked(routine.Comment) || routine is not { IsTriggerFunction: true, Language: "plpgsql", SecurityDefiner: false }) return null;
        if (routine.Settings.Keys.Any(name => name.ToLowerInvariant() is not ("search_path" or "timezone")) || routine.Settings.GetValueOrDefault("search_path") != "pg_catalog") return null;
        var body = Follows().Match(routine.Body);
        if (!body.Success) body = Turned().Match(routine.Body);
        // A value is converted by the server's own functions, which need no schema.
        if (!body.Success || body.Groups["value"].Captures.Any(value => QualifiedCall().IsMatch(value.Value))) return null;
        var name = body.Groups["kept"].Value;
        return name.StartsWith('"') ? name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : name;
    }

    [GeneratedRegex("^dbquality: kept column of .+ as .+, to be dropped once nothing uses it\\.$", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // As KeptColumn.Follow writes it.
    [GeneratedRegex("""^\s*begin\s+-- What other triggers do with an update is not for this one\.\s+if tg_op = 'UPDATE' and current_setting\(E?'dbquality\.backfill', true\) = E?'(?:[^']|'')*' then\s+new := old;\s+end if;\s+new\.(?<kept>"(?:[^"]|"")+"|[\w$]+) := (?<value>[^;]+);\s+return new;\s+end\s*$""")]
    private static partial Regex Follows();

    // As KeptColumn.Turn writes it.
    [GeneratedRegex("""^\s*begin\s+if tg_op = 'INSERT' and new\.(?<kept>"(?:[^"]|"")+"|[\w$]+) is not null then\s+new\.(?<name>"(?:[^"]|"")+"|[\w$]+) := (?<value>[^;]+);\s+elsif tg_op = 'UPDATE' and new\.\k<kept>(?:::text)? is distinct from old\.\k<kept>(?:::text)? and new\.\k<name> is not distinct from old\.\k<name> then\s+new\.\k<name> := (?<value>[^;]+);\s+else\s+new\.\k<kept> := (?<value>[^;]+);\s+end if;\s+return new;\s+end\s*$""")]
    private static partial Regex Turned();

    [GeneratedRegex("""\.\s*(?:"(?:[^"]|"")+"|[\w$]+)\s*\(""")]
    private static partial Regex QualifiedCall();
}
