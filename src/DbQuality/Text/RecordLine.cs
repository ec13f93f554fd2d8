using System.Text;

namespace DbQuality.Text;

/// <summary>
/// A line of fields as the tool and its MSBuild task hand each other: separated by tabs; a backslash, tab, line feed or carriage return
/// inside a field is written <c>\\</c>, <c>\t</c>, <c>\n</c>, <c>\r</c>.
/// </summary>
internal static class RecordLine
{
    /// <summary>Without the end of the line.</summary>
    public static string Of(params ReadOnlySpan<string> fields)
    {
        var line = new StringBuilder();
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0) line.Append('\t');
            foreach (var c in fields[i])
            {
                switch (c)
                {
                    case '\\': line.Append(@"\\"); break;
                    case '\t': line.Append(@"\t"); break;
                    case '\n': line.Append(@"\n"); break;
                    case '\r': line.Append(@"\r"); break;
                    default: line.Append(c); break;
                }
            }
        }
        return line.ToString();
    }

    /// <summary>The fields of a line, as they were.</summary>
    public static IReadOnlyList<string> Fields(string line) => [.. line.Split('\t').Select(Unescaped)];

    private static string Unescaped(string field)
    {
        if (!field.Contains('\\', StringComparison.Ordinal)) return field;
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\' || i + 1 == field.Length) text.Append(field[i]);
            else text.Append(field[++i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other });
        }
        return text.ToString();
    }
}
