using System.Text;

namespace DbQuality.MSBuild;

/// <summary>
/// One line of what the tool says (<c>check --format msbuild</c>): fields separated by tabs, the first of them the kind.
/// A backslash, tab, line feed or carriage return inside a field is written <c>\\</c>, <c>\t</c>, <c>\n</c>, <c>\r</c>.
/// </summary>
public sealed class BuildRecord
{
    private readonly string[] fields;

    private BuildRecord(string[] fields) => this.fields = fields;

    public string Kind => fields[0];

    /// <summary>The field at this place, the kind being 0; empty where the line has fewer.</summary>
    public string this[int index] => index < fields.Length ? fields[index] : "";

    public int Number(int index) => int.TryParse(this[index], out var number) ? number : 0;

    public static BuildRecord Of(params string[] fields) => new(fields);

    public static BuildRecord Parse(string line) => new(line.Split('\t').Select(Unescape).ToArray());

    public override string ToString() => string.Join("\t", fields.Select(Escape));

    private static string Escape(string field) =>
        field.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r");

    private static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0) return field;
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            var escaped = field[i] == '\\' && i + 1 < field.Length;
            text.Append(escaped ? Meaning(field[++i]) : field[i]);
        }

        return text.ToString();
    }

    private static char Meaning(char escaped) => escaped switch { 't' => '\t', 'n' => '\n', 'r' => '\r', _ => escaped };
}
