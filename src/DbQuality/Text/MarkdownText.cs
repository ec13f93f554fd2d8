using System.Text;

namespace DbQuality.Text;

/// <summary>Texts that somebody else wrote, as Markdown writes them: what is in them is read, and makes no link, no image and no HTML.</summary>
internal static class MarkdownText
{
    /// <summary>A sentence in a paragraph, a list or a cell.</summary>
    public static string Of(string text)
    {
        var line = MessageText.Of(text);
        var escaped = new StringBuilder(line.Length);
        var hasEmphasis = HasEmphasis(line);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsMark(line, i) || (hasEmphasis && line[i] == '_')) escaped.Append('\\');
            escaped.Append(line[i]);
        }
        return escaped.ToString();
    }

    /// <summary>As code; a run of backticks inside needs a longer one around.</summary>
    public static string Code(string text)
    {
        var line = MessageText.Of(VisibleText.Of(text));
        if (line.Length == 0) return "";
        var fence = new string('`', LongestRun(line) + 1);
        // A space is taken away on both sides, and lets a backtick stand at the edge.
        return fence.Length > 1 || (line[0] == ' ' && line[^1] == ' ') ? $"{fence} {line} {fence}" : fence + line + fence;
    }

    /// <summary>A cell of a table, of Markdown.</summary>
    public static string Cell(string markdown) => markdown.Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>A block of code, without the last line end.</summary>
    public static string Block(string language, string code)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));
        return $"{fence}{language}\n{code}\n{fence}";
    }

    /// <summary>The characters that begin something: HTML, an entity, a link or an image, code, emphasis that a word does not hold.</summary>
    private static bool IsMark(string line, int index) => line[index] switch
    {
        '<' or '[' or ']' or '`' or '*' => true,
        '\\' => index + 1 < line.Length && char.IsAsciiLetterOrDigit(line[index + 1]) is false && line[index + 1] != ' ',
        '&' => index + 1 < line.Length && (char.IsAsciiLetter(line[index + 1]) || line[index + 1] == '#'),
        '#' or '>' or '-' or '+' => index == 0,
        _ => false,
    };

    /// <summary>An underscore opens emphasis before a word, and closes it after one; within a word it is a letter.</summary>
    private static bool HasEmphasis(string line)
    {
        var opened = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '_') continue;
            var (begins, ends) = (i == 0 || !char.IsLetterOrDigit(line[i - 1]), i + 1 == line.Length || !char.IsLetterOrDigit(line[i + 1]));
            if (opened && ends) return true;
            opened |= begins;
        }
        return false;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
