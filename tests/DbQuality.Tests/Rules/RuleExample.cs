using System.Globalization;
using DbQuality.Fixes;
using DbQuality.Reports;
using DbQuality.Rules.Engine;

namespace DbQuality.Tests.Rules;

/// <summary>
/// One file of <c>Examples/DBQnnn</c>: the SQL that a rule flags (<c>bad*.sql</c>) or accepts (<c>good*.sql</c>). Its leading
/// comment says what it shows and what the rule must answer, no more and no less:
/// <code>
/// -- A table with nothing to tell its rows apart.
/// -- expect: table public.orders, line 3
/// --   Table public.orders has no primary key. …
/// -- standards:
/// --   database:
/// --     schemas: [public]
/// </code>
/// <c>-- baseline:</c> is the same for the baseline. <c>-- postgres: 15</c> is the oldest version that can run it. The line and the message of an expectation may be left out. <c>-- script: 0002_more.sql</c> lines split the SQL into scripts; what follows <c>-- file: src/Orders.cs</c> is a file
/// of the application instead. What follows <c>-- rest:</c>, up to the next script, is left out of the page: it makes the example a project in which nothing else is to be found once it
/// is mended. <c>-- left: DBQ206 column public.visits.opens</c> in the leading comment is what is to be found then all the same, below it why.
/// </summary>
public sealed record RuleExample(string RuleId, string File, string About, string Standards, string Sql, IReadOnlyList<Expectation> Expected)
{
    /// <summary>What <c>standards.baseline.yaml</c> holds; empty where there is none.</summary>
    public string Baseline { get; init; } = "";

    /// <summary>The oldest major version that can run it.</summary>
    public int Postgres { get; init; }

    /// <summary>What nothing can mend, as the rules see it once the rest is mended.</summary>
    public IReadOnlyList<Leftover> Left { get; init; } = [];

    /// <param name="version">The server's major version.</param>
    public IReadOnlyList<Leftover> LeftOn(int version) => [.. Left.Where(one => version < one.Before)];

    /// <summary>The SQL with what the page leaves out.</summary>
    public string Whole { get => field ?? Sql; init; }

    private const string DefaultScript = "0001_example.sql";
    private const string FileMark = "-- file:";
    private const string RestMark = "-- rest:";

    public bool IsBad => Name.StartsWith("bad", StringComparison.Ordinal);

    /// <summary><c>bad</c>, <c>good-topic</c>.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>File names and their text.</summary>
    public IReadOnlyList<(string Name, string Sql)> Scripts { get; } = [.. Split(Sql).Where(part => !part.IsFile).Select(part => (part.Name, part.Text))];

    /// <summary>File names and their text, with what the page leaves out.</summary>
    public IReadOnlyList<(string Name, string Sql)> WholeScripts => [.. Split(Whole).Where(part => !part.IsFile).Select(part => (part.Name, part.Text))];

    /// <summary>Paths of other files, relative to the standards, and their text.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; } = [.. Split(Sql).Where(part => part.IsFile).Select(part => (part.Name, part.Text))];

    public override string ToString() => $"{RuleId}/{Name}";

    public static RuleExample Read(string file)
    {
        var lines = System.IO.File.ReadAllLines(file);
        var header = lines.TakeWhile(IsHeader).ToList();
        var about = new List<string>();
        var (standards, baseline) = (new List<string>(), new List<string>());
        var expected = new List<Expectation>();
        var left = new List<Leftover>();
        Action<string>? more = null;
        List<string>? yaml = null;
        var postgres = 0;
        foreach (var line in header.Select(line => line[2..]))
        {
            var text = line.Trim();
            if (text == "standards:") yaml = standards;
            else if (text == "baseline:") yaml = baseline;
            else if (text.StartsWith("postgres: ", StringComparison.Ordinal)) postgres = int.Parse(text["postgres: ".Length..], CultureInfo.InvariantCulture);
            else if (text.StartsWith("expect: ", StringComparison.Ordinal)) (yaml, more) = (null, Expect(text["expect: ".Length..]));
            else if (text.StartsWith("left: ", StringComparison.Ordinal)) (yaml, more) = (null, Leave(text["left: ".Length..]));
            else if (yaml is not null) yaml.Add(line.Length > 3 ? line[3..] : "");
            else if (line.StartsWith("   ", StringComparison.Ordinal) && more is not null) more(text);
            else about.Add(text);
        }
        var body = lines.Skip(header.Count).ToList();
        return new RuleExample(
            Path.GetFileName(Path.GetDirectoryName(file)!), file, string.Join(' ', about), string.Join('\n', standards), Text(Printed(body)), expected)
        {
            Postgres = postgres, Baseline = string.Join('\n', baseline), Left = left, Whole = Text(body),
        };

        Action<string> Expect(string text)
        {
            expected.Add(Expectation.Parse(text));
            return line => expected[^1] = expected[^1].WithMessage(line);
        }

        Action<string> Leave(string text)
        {
            left.Add(Leftover.Parse(text));
            return line => left[^1] = left[^1].WithReason(line);
        }

        static string Text(IEnumerable<string> lines) => string.Join('\n', lines).Trim('\n') + "\n";
    }

    private static IEnumerable<string> Printed(IEnumerable<string> lines)
    {
        var isRest = false;
        foreach (var line in lines)
        {
            isRest = line.StartsWith(RestMark, StringComparison.Ordinal) || (isRest && !IsMark(line));
            if (!isRest) yield return line;
        }
    }

    private static List<(string Name, bool IsFile, string Text)> Split(string sql)
    {
        var parts = new List<(string Name, bool IsFile, List<string> Lines)>();
        foreach (var line in sql.Split('\n'))
        {
            if (IsMark(line)) parts.Add((line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), line.StartsWith(FileMark, StringComparison.Ordinal), []));
            else
            {
                if (parts.Count == 0) parts.Add((DefaultScript, false, []));
                parts[^1].Lines.Add(line);
            }
        }
        return [.. parts.Select(part => (part.Name, part.IsFile, string.Join('\n', part.Lines)))];
    }

    private static bool IsHeader(string line) =>
        line.StartsWith("--", StringComparison.Ordinal) && !IsMark(line) && !line.StartsWith(RestMark, StringComparison.Ordinal) && !line.StartsWith("-- dbquality:", StringComparison.Ordinal);

    private static bool IsMark(string line) => line.StartsWith("-- script:", StringComparison.Ordinal) || line.StartsWith(FileMark, StringComparison.Ordinal);
}

/// <summary>One finding as an example states it.</summary>
/// <param name="Object">Kind and identity: <c>table public.orders</c>.</param>
/// <param name="Place"><c>line 3</c>, or <c>0002_more.sql line 3</c>; lines count from the first after the header, or after the script's mark.</param>
public sealed record Expectation(string Object, string? Place, string? Message)
{
    public static Expectation Parse(string text)
    {
        var comma = text.LastIndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && text[comma..].Contains("line ", StringComparison.Ordinal)
            ? new Expectation(text[..comma], text[(comma + 2)..], null)
            : new Expectation(text, null, null);
    }

    public static Expectation Of(Finding finding) => new(
        $"{KindName(finding.Object.Kind)} {finding.Object.Identity}",
        finding.Location is { } place ? $"{Path.GetFileName(place.File)} line {place.Line}" : null,
        finding.Message);

    public Expectation WithMessage(string line) => this with { Message = Message is null ? line : $"{Message} {line}" };

    /// <summary>This one with only as much said as <paramref name="stated"/> says.</summary>
    public Expectation AsStatedBy(Expectation? stated) => stated is null ? this : this with
    {
        Place = stated.Place is null ? null : stated.Place.StartsWith("line", StringComparison.Ordinal) ? Place?[Place.LastIndexOf("line", StringComparison.Ordinal)..] : Place,
        Message = stated.Message is null ? null : Message,
    };

    public override string ToString() =>
        $"-- expect: {Object}{(Place is null ? "" : ", " + Place)}{(Message is null ? "" : "\n--   " + Message)}";

    internal static string KindName(ObjectKind kind) => kind == ObjectKind.MaterializedView ? "materialized view" : kind.ToString().ToLowerInvariant();
}

/// <summary>A finding that no script mends.</summary>
/// <param name="Finding">Rule, kind and identity: <c>DBQ206 column public.visits.opens</c>.</param>
/// <param name="Because">Why, where its rule mends others.</param>
public sealed record Leftover(string Finding, string? Because)
{
    private const string BeforeMark = ", before ";

    /// <summary>The major version from which on it can be mended.</summary>
    public int Before { get; init; } = int.MaxValue;

    /// <param name="text">The finding; with <c>, before 18</c> where later versions leave nothing.</param>
    public static Leftover Parse(string text) => text.Split(BeforeMark) is [var finding, var version]
        ? new Leftover(finding, null) { Before = int.Parse(version, CultureInfo.InvariantCulture) }
        : new Leftover(text, null);

    public static string NameOf(Finding finding) => $"{finding.Rule.Id} {Expectation.KindName(finding.Object.Kind)} {finding.Object.Identity}";

    /// <summary>Of a rule that has a fix for nothing, no reason is stated.</summary>
    public static Leftover Of(UnmendedFinding unmended) =>
        new(NameOf(unmended.Finding), unmended.Finding is { Fix: null, NoFix: null } ? null : unmended.Because);

    public bool IsOf(string ruleId) => Finding.StartsWith(ruleId, StringComparison.Ordinal);

    public Leftover WithReason(string line) => this with { Because = Because is null ? line : $"{Because} {line}" };

    public override string ToString() => $"-- left: {Finding}{(Because is null ? "" : "\n--   " + Because)}";
}
