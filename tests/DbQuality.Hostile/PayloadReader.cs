using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DbQuality.Hostile;

/// <summary>
/// Reads a payload's file: a head of <c>-- key: value</c> lines, then the files of its project, each below a line
/// <c>-- script: 0001_name.sql</c> (below migrations/) or <c>-- file: path</c>, and perhaps commands below <c>-- shell:</c>.
/// </summary>
internal sealed partial class PayloadReader(string path)
{
    private readonly string[] lines = File.ReadAllLines(path);
    private readonly List<(string Key, string Value, string? In, string? Way)> head = [];

    /// <summary>All below <paramref name="folder"/>, ordered by kind and name.</summary>
    public static IReadOnlyList<Payload> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.sql", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new PayloadReader(file).Read())];

    private Payload Read()
    {
        try
        {
            var at = ReadHead();
            var (files, shell) = ReadBody(at);
            return Of(files, shell);
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"{path}: {wrong.Message}", wrong);
        }
    }

    private Payload Of(List<PayloadFile> files, string shell) => new(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileNameWithoutExtension(path))
    {
        Tries = One("tries") ?? throw new FormatException("The head lacks '-- tries:'."),
        Ways = [.. (One("ways") ?? "check").Split(',').Select(Way.Parse)],
        Versions = [.. Words("versions").Where(word => word != "thorough").Select(word => int.Parse(word, CultureInfo.InvariantCulture))],
        IsThorough = Words("versions").Contains("thorough"),
        Project = One("project"),
        Options = Words("options"),
        Environment = [.. All("environment")],
        Limit = One("limit") is { } limit ? TimeSpan.FromSeconds(int.Parse(limit.TrimEnd('s'), CultureInfo.InvariantCulture)) : TimeSpan.FromSeconds(60),
        Memory = One("memory") is { } memory ? long.Parse(memory.Replace(" MB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) << 20 : 1L << 30,
        Expectations = Expectations(),
        Writes = Words("writes"),
        Changes = Words("changes"),
        Verdict = One("verdict") is { } verdict ? Enum.Parse<Verdict>(verdict, ignoreCase: true) : Verdict.Contained,
        Seen = One("seen") ?? "",
        Files = files,
        Shell = shell,
    };

    private List<Expectation> Expectations()
    {
        var stated = head.Where(line => line.Key is Expectation.Exit or Expectation.Expect or Expectation.Reject)
            .Select(line => Expectation.Parse(line.Key, line.Value, line.Way, line.In)).ToList();
        if (!stated.Exists(one => one.Subject == Expectation.Exit)) throw new FormatException("The head lacks '-- exit:'.");
        return stated;
    }

    private int ReadHead()
    {
        var at = 0;
        for (; at < lines.Length && HeadLine().Match(lines[at]) is { Success: true } match; at++)
        {
            if (match.Groups["key"].Value is "script" or "file" or "shell") break;
            head.Add((match.Groups["key"].Value, match.Groups["value"].Value.Trim(), Group(match, "in"), Group(match, "way")));
        }
        return at;
    }

    private (List<PayloadFile> Files, string Shell) ReadBody(int at)
    {
        var parts = new List<(string Kind, string Name, StringBuilder Text)>();
        foreach (var line in lines[at..])
        {
            if (PartLine().Match(line) is { Success: true } match) parts.Add((match.Groups["kind"].Value, match.Groups["name"].Value, new StringBuilder()));
            else if (parts.Count == 0) parts.Add(("script", "0001_payload.sql", new StringBuilder(line + "\n")));
            else parts[^1].Text.Append(line).Append('\n');
        }
        return (
            [.. parts.Where(part => part.Kind != "shell").Select(part => new PayloadFile(part.Kind == "script" ? $"migrations/{part.Name}" : part.Name, part.Text.ToString()))],
            string.Concat(parts.Where(part => part.Kind == "shell").Select(part => part.Text.ToString())));
    }

    private string? One(string key) => All(key).SingleOrDefault();

    private IEnumerable<string> All(string key) => head.Where(line => line.Key == key).Select(line => line.Value);

    private string[] Words(string key) => One(key)?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true, Value: var value } ? value : null;

    [GeneratedRegex(@"^-- (?<key>tries|ways|versions|project|options|environment|limit|memory|exit|expect|reject|writes|changes|verdict|seen|why|script|file|shell)( in (?<in>((code|comments) of )?\S+))?( for (?<way>[a-z ]+))?:(?<value>.*)$")]
    private static partial Regex HeadLine();

    [GeneratedRegex(@"^-- (?<kind>script|file|shell):(?: (?<name>.+))?$")]
    private static partial Regex PartLine();
}
