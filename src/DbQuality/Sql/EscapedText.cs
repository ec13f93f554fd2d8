using System.Globalization;
using System.Text;

namespace DbQuality.Sql;

/// <summary>What quoted text means. An escape that the server would refuse is left as it is written.</summary>
internal static class EscapedText
{
    /// <summary>Content where only the quote is doubled.</summary>
    public static string Doubled(ReadOnlySpan<char> content, char quote)
    {
        var value = content.ToString();
        return content.Contains(quote) ? value.Replace(new string(quote, 2), quote.ToString(), StringComparison.Ordinal) : value;
    }

    /// <summary>The content of <c>E'…'</c>.</summary>
    public static string Backslash(ReadOnlySpan<char> content)
    {
        if (!content.Contains('\\')) return Doubled(content, '\'');
        var value = new StringBuilder(content.Length);
        var bytes = new List<byte>();
        for (var i = 0; i < content.Length;)
        {
            if (content[i] == '\\' && TryReadByte(content[(i + 1)..], out var single, out var length))
            {
                // Neighbouring bytes make up one UTF-8 character: E'\xC3\xA9'
                bytes.Add(single);
                i += 1 + length;
                continue;
            }
            Flush(bytes, value);
            i += content[i] switch
            {
                '\\' when i + 1 < content.Length => AppendEscape(content[(i + 1)..], value) + 1,
                '\'' => AppendAndSkip('\'', 2, value),
                var plain => AppendAndSkip(plain, 1, value),
            };
        }
        Flush(bytes, value);
        return value.ToString();
    }

    /// <summary>The content of <c>U&amp;'…'</c>, its quotes no longer doubled.</summary>
    public static string Unicode(string content, char escape)
    {
        if (!content.Contains(escape, StringComparison.Ordinal)) return content;
        var value = new StringBuilder(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != escape || i + 1 == content.Length)
            {
                value.Append(content[i]);
                continue;
            }
            var plus = content[i + 1] == '+';
            var (start, digits) = plus ? (i + 2, 6) : (i + 1, 4);
            if (content[i + 1] == escape) value.Append(content[++i]);
            else if (TryAppendCodePoint(content.AsSpan(start), digits, value)) i = start + digits - 1;
            else value.Append(escape);
        }
        return value.ToString();
    }

    private static bool TryReadByte(ReadOnlySpan<char> escape, out byte value, out int length)
    {
        (value, length) = ((byte)0, 0);
        if (escape is ['x', ..])
        {
            var digits = CountWhile(escape[1..], 2, char.IsAsciiHexDigit);
            if (digits == 0) return false;
            length = 1 + digits;
            value = byte.Parse(escape.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            return true;
        }
        length = CountWhile(escape, 3, c => c is >= '0' and <= '7');
        if (length == 0) return false;
        foreach (var digit in escape[..length]) value = (byte)(value * 8 + (digit - '0'));
        return true;
    }

    private static int AppendEscape(ReadOnlySpan<char> escape, StringBuilder value)
    {
        var digits = escape[0] switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && TryAppendCodePoint(escape[1..], digits, value)) return 1 + digits;
        value.Append(escape[0] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', var plain => plain });
        return 1;
    }

    private static bool TryAppendCodePoint(ReadOnlySpan<char> text, int digits, StringBuilder value)
    {
        if (CountWhile(text, digits, char.IsAsciiHexDigit) < digits) return false;
        var codePoint = int.Parse(text[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (codePoint is < 0 or > 0x10FFFF) return false;
        // A surrogate pair may be written as two escapes, so each half is taken as it comes.
        if (codePoint <= 0xFFFF) value.Append((char)codePoint);
        else value.Append(char.ConvertFromUtf32(codePoint));
        return true;
    }

    private static int CountWhile(ReadOnlySpan<char> text, int limit, Func<char, bool> holds)
    {
        var count = 0;
        while (count < limit && count < text.Length && holds(text[count])) count++;
        return count;
    }

    private static int AppendAndSkip(char c, int length, StringBuilder value)
    {
        value.Append(c);
        return length;
    }

    private static void Flush(List<byte> bytes, StringBuilder value)
    {
        if (bytes.Count == 0) return;
        value.Append(Encoding.UTF8.GetString([.. bytes]));
        bytes.Clear();
    }
}
