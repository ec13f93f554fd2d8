using System.Collections.Concurrent;
using System.Text;
using DbQuality.Catalog;
using DbQuality.Catalog.Bodies;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Facts;

/// <summary>
/// What is wrong with the bodies that are strings: what the server says where it analysed the whole body, else what names tell.
/// Whatever may be right for another caller is left out.
/// </summary>
internal sealed class BrokenBodies
{
    private readonly ConcurrentDictionary<uint, BrokenBody?> found = new();
    private readonly DatabaseCatalog catalog;
    private readonly RoutineChecks checks;
    private readonly ILookup<uint, RoutineProblem> problems;
    private readonly Lazy<BrokenNames> names;
    private readonly Lazy<HashSet<string>> madeElsewhere;
    private readonly Lazy<HashSet<string>> offPath;

    /// <summary>One for all rules that ask.</summary>
    public static BrokenBodies Of(RuleContext context) => context.Facts.Get(context, static context => new BrokenBodies(context));

    private BrokenBodies(RuleContext context)
    {
        catalog = context.Catalog;
        checks = context.Bodies;
        problems = checks.Problems.ToLookup(problem => problem.Routine);
        names = new(() => new BrokenNames(catalog));
        madeElsewhere = new(NamesOfMakers);
        offPath = new(NamesOffPath);
    }

    /// <summary>What was not looked at for want of an extension; null where everything was.</summary>
    public static PlanNote? Note(RuleContext context)
    {
        var read = context.Bodies.LacksExtension ? context.Routines.Count(routine => routine is { Language: "plpgsql", SqlBody: null }) : 0;
        return read == 0 ? null : new PlanNote(
            $"{(read == 1 ? "1 PL/pgSQL body was" : $"{read} PL/pgSQL bodies were")} read for relations and routines alone, as the server has no plpgsql_check, which sees columns and types too "
            + $"(Debian: postgresql-{context.Catalog.ServerVersion / 10000}-plpgsql-check).", null);
    }

    /// <summary>The first thing that is wrong with a body; null where nothing is known to be.</summary>
    public BrokenBody? Find(Routine routine) => found.GetOrAdd(routine.Oid, static (_, asked) => asked.bodies.Read(asked.routine), (bodies: this, routine));

    private BrokenBody? Read(Routine routine)
    {
        if (routine.SqlBody is not null || routine.Language is not ("sql" or "plpgsql")) return null;
        if (checks.Checked.Contains(routine.Oid))
        {
            var problem = problems[routine.Oid].FirstOrDefault(problem => IsCertain(routine, problem));
            return problem is null || BodyText.Reckons(routine.Body) ? null : new BrokenBody(Line(problem.Message), problem.Line, problem.Query, problem.Position);
        }
        if (names.Value.First(routine) is not { } name || madeElsewhere.Value.Contains(name.Name) || BodyText.Reckons(routine.Body)) return null;
        var written = name.Schema is null ? SqlName.Quote(name.Name) : SqlName.Quote(name.Schema, name.Name);
        var position = routine.Body[..name.Offset].EnumerateRunes().Count() + 1;
        return new BrokenBody($"its body names the {name.Kind} {written}, which does not exist", 0, routine.Body, position);
    }

    private bool IsCertain(Routine routine, RoutineProblem problem)
    {
        if (!IsAboutNames(routine, problem.SqlState)) return false;
        var named = NameAt(problem);
        if (named.Count == 0) return !IsUndefined(problem.SqlState) || IsFieldOfRow(routine, problem);
        if (named.Exists(madeElsewhere.Value.Contains)) return false;
        // Without a path of its own the routine sees what its caller sees.
        return routine.Settings.ContainsKey("search_path") || !BareNames(problem.Query ?? "").Any(offPath.Value.Contains);
    }

    /// <summary>
    /// PL/pgSQL's other errors depend on the way that a run takes. A SQL body is analysed whole before anything of it runs, so that any
    /// error is one of every call; but for privileges, which are the caller's.
    /// </summary>
    private static bool IsAboutNames(Routine routine, string state) =>
        state is "42P01" or "42703" or "42883" or "42704" or "3F000" || (routine.Language == "sql" && state.StartsWith("42", StringComparison.Ordinal) && state != "42501");

    private static bool IsUndefined(string state) => state is "42P01" or "42703" or "42883";

    /// <summary>NEW and OLD have their table's columns; what another record has hangs on what was last assigned, and a function may ask for its table.</summary>
    private static bool IsFieldOfRow(Routine routine, RoutineProblem problem) =>
        routine.IsTriggerFunction && (problem.Message.StartsWith("record \"new\" ", StringComparison.Ordinal) || problem.Message.StartsWith("record \"old\" ", StringComparison.Ordinal))
        && !BodyText.Names(routine.Body).Any(name => name is "tg_table_name" or "tg_relname" or "tg_relid" or "tg_argv" or "tg_name" or "tg_table_schema");

    /// <summary>The parts of the name that the error points to.</summary>
    private static List<string> NameAt(RoutineProblem problem)
    {
        if (problem.Query is not { } query || problem.Position < 1) return [];
        var tokens = BodyText.Tokens(query[ServerPosition.Utf16Length(query, problem.Position - 1)..]);
        var parts = new List<string>();
        for (var i = 0; i < tokens.Count && tokens[i].IsName; i += 2)
        {
            parts.Add(tokens[i].Value);
            if (i + 1 == tokens.Count || tokens[i + 1].Value != ".") break;
        }
        // An operator has no name.
        return parts.Count > 0 || tokens.Count == 0 ? parts : [tokens[0].Value];
    }

    private static IEnumerable<string> BareNames(string query)
    {
        var tokens = BodyText.Tokens(query);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsName && (i == 0 || tokens[i - 1].Value != ".")) yield return tokens[i].Value;
        }
    }

    /// <summary>A routine that creates a temporary table leaves it to whatever else runs in the session.</summary>
    private HashSet<string> NamesOfMakers() => catalog.Routines
        .Where(routine => routine.Extension is null && routine.SqlBody is null)
        .Select(routine => BodyText.Names(routine.Body).ToList())
        .Where(words => words.Contains("create"))
        .SelectMany(words => words).ToHashSet(StringComparer.Ordinal);

    private HashSet<string> NamesOffPath() => catalog.Relations.Select(relation => (relation.Schema, relation.Name))
        .Concat(catalog.Sequences.Select(sequence => (sequence.Schema, sequence.Name)))
        .Concat(catalog.Routines.Select(routine => (routine.Schema, routine.Name)))
        .Concat(catalog.Types.Select(type => (type.Schema, type.Name)))
        .Where(named => !checks.SearchPath.Contains(named.Schema))
        .Select(named => named.Name).ToHashSet(StringComparer.Ordinal);

    private static string Line(string message) => new StringBuilder(message).Replace("\r", "").Replace('\n', ' ').ToString();
}

/// <param name="Because">What is wrong, as the end of a sentence.</param>
/// <param name="BodyLine">From 1; 0: not known by the line.</param>
/// <param name="Query">What <paramref name="Position"/>, in code points from 1, counts in.</param>
internal sealed record BrokenBody(string Because, int BodyLine, string? Query, int Position)
{
    /// <summary>Its place in the script that wrote the body last; null where the body stands in none.</summary>
    public SourceSpan? Locate(Routine routine, RuleContext context)
    {
        if (context.Observations.Provenance.Find(routine.Key) is not { } origin) return null;
        foreach (var statement in new[] { origin.Changed, origin.Made })
        {
            if (!statement.IsMade && WrittenBody.OfRoutine(statement.Script, statement.Statement, routine.Name) is { } body)
                return body.Span(new ContextFrame(null, BodyLine), Query, Position);
        }
        return null;
    }
}
