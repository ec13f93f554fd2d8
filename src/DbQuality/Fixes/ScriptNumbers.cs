using System.Globalization;
using System.Text.RegularExpressions;
using DbQuality.Migrations.Plan;

namespace DbQuality.Fixes;

/// <summary>
/// Names new scripts as the project names its own: <c>0007_</c>, <c>V12__</c>, <c>20260131120000_</c>. Numbers go on from the
/// stage's highest; from the project's highest where each is given once in the whole project. A name always follows the stage's last
/// one, character by character, because that is the order in which scripts run: after <c>V9__</c> comes <c>V9a__</c>, not <c>V10__</c>.
/// </summary>
internal sealed partial class ScriptNumbers
{
    /// <summary>How dates are written as numbers, by their length.</summary>
    private static readonly Dictionary<int, (string Format, TimeSpan Unit)> Dates = new()
    {
        [8] = ("yyyyMMdd", TimeSpan.FromDays(1)), [12] = ("yyyyMMddHHmm", TimeSpan.FromMinutes(1)), [14] = ("yyyyMMddHHmmss", TimeSpan.FromSeconds(1)),
    };

    private readonly Dictionary<string, Numbering> byStage = new(StringComparer.Ordinal);
    private readonly bool isGlobal;

    public ScriptNumbers(MigrationPlan plan)
    {
        foreach (var stage in plan.Stages)
        {
            if (!byStage.TryGetValue(stage.Name, out var numbering)) byStage[stage.Name] = numbering = new Numbering();
            foreach (var script in stage.Scripts) numbering.Add(script.FileName);
        }
        var values = byStage.Values.SelectMany(numbering => numbering.Values).ToList();
        isGlobal = byStage.Count > 1 && values.Distinct().Count() == values.Count;
        if (isGlobal && values.Count > 0) GoOnFrom(values.Max());
    }

    /// <summary>The next file name of a stage.</summary>
    /// <param name="slug">Lower case, words parted by underscores.</param>
    public string Next(string stage, string slug)
    {
        var name = byStage[stage].Next(slug);
        if (isGlobal) GoOnFrom(byStage[stage].Highest);
        return name;
    }

    private void GoOnFrom(long number)
    {
        foreach (var numbering in byStage.Values) numbering.Highest = number;
    }

    [GeneratedRegex("^(?<prefix>[A-Za-z]*)(?<number>[0-9]{1,17})(?<letters>[a-z]*)(\\.sql$|(?<separator>[^A-Za-z0-9\\p{C}\\p{Zl}\\p{Zp}]+))", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();

    /// <summary>How one stage numbers.</summary>
    private sealed class Numbering
    {
        private string prefix = "";
        private string separator = "_";
        private int width = 4;
        private string last = "";

        public List<long> Values { get; } = [];

        public long Highest { get; set; }

        public void Add(string fileName)
        {
            last = fileName;
            var match = Numbered().Match(fileName);
            if (!match.Success) return;
            (prefix, width) = (match.Groups["prefix"].Value, match.Groups["number"].Length);
            if (match.Groups["separator"] is { Success: true, Value: var parts }) separator = parts;
            Values.Add(long.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture));
            Highest = Math.Max(Highest, Values[^1]);
        }

        public string Next(string slug)
        {
            var following = Following(Highest);
            var name = Name(following, "") + slug + ".sql";
            if (string.CompareOrdinal(name, last) > 0)
            {
                Highest = following;
                return last = name;
            }
            // A stage without numbers, or one whose numbers get longer: letters sort after every digit and separator.
            return last = Letters().Select(letters => Name(Highest, letters) + slug + ".sql").FirstOrDefault(longer => string.CompareOrdinal(longer, last) > 0)
                ?? Path.GetFileNameWithoutExtension(last) + "_" + slug + ".sql";
        }

        /// <summary>The next number; where it is a date, the next day, minute or second.</summary>
        private static long Following(long number)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            if (!Dates.TryGetValue(text.Length, out var date) || !DateTime.TryParseExact(text, date.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) || time.Year < 1990)
                return number + 1;
            return long.Parse((time + date.Unit).ToString(date.Format, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }

        private string Name(long number, string letters) =>
            prefix + number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0') + letters + separator;

        /// <summary>a, b, … z, za, zb …: each after the one before.</summary>
        private static IEnumerable<string> Letters() =>
            from head in Enumerable.Range(0, 40)
            from letter in "abcdefghijklmnopqrstuvwxy"
            select new string('z', head) + letter;
    }
}
