using System.Globalization;
using DbQuality.Rules;

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
/// of the application instead.
/// </summary>
public sealed record RuleExample(string RuleId, string File, string About, string Standards, string Sql, IReadOnlyList<Expectation> Expected)
{
    /// <summary>What <c>standards.baseline.yaml</c> holds; empty where there is none.</summary>
    public string Baseline { get; init; } = "";

    /// <summary>The oldest major version that can run it.</summary>
    public int Postgres { get; init; }

    private const string DefaultScript = "0001_example.sql";
    private const string FileMark = "-- file:";

    public bool IsBad => Name.StartsWith("bad", StringComparison.Ordinal);

    /// <summary><c>bad</c>, <c>good-topic</c>.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>File names and their text.</summary>
    public IReadOnlyList<(string Name, string Sql)> Scripts { get; } = [.. Split(Sql).Where(part => !part.IsFile).Select(part => (part.Name, part.Text))];

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
        List<string>? yaml = null;
        var postgres = 0;
        foreach (var line in header.Select(line => line[2..]))
        {
            var text = line.Trim();
            if (text == "standards:") yaml = standards;
            else if (text == "baseline:") yaml = baseline;
            else if (text.StartsWith("postgres: ", StringComparison.Ordinal)) postgres = int.Parse(text["postgres: ".Length..], CultureInfo.InvariantCulture);
            else if (text.StartsWith("expect: ", StringComparison.Ordinal)) (_, yaml) = (Add(text["expect: ".Length..]), null);
            else if (yaml is not null) yaml.Add(line.Length > 3 ? line[3..] : "");
            else if (line.StartsWith("   ", StringComparison.Ordinal) && expected.Count > 0) expected[^1] = expected[^1].WithMessage(text);
            else about.Add(text);
        }
        return new RuleExample(
            Path.GetFileName(Path.GetDirectoryName(file)!), file, string.Join(' ', about), string.Join('\n', standards),
            string.Join('\n', lines.Skip(header.Count)).Trim('\n') + "\n", expected) { Postgres = postgres, Baseline = string.Join('\n', baseline) };

        Expectation Add(string text)
        {
            expected.Add(Expectation.Parse(text));
            return expected[^1];
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
        line.StartsWith("--", StringComparison.Ordinal) && !IsMark(line) && !line.StartsWith("-- dbquality:", StringComparison.Ordinal);

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

    private static string KindName(ObjectKind kind) => kind == ObjectKind.MaterializedView ? "materialized view" : kind.ToString().ToLowerInvariant();
}
