namespace DbQuality.Rules.Engine;

/// <summary>
/// Splits text of any language into words, piece by piece. Strings and comments are read like the rest, as no language is
/// known: a name that is there anywhere counts as used.
/// </summary>
internal sealed class SourceWords(HashSet<string> found)
{
    /// <summary>An identifier of PostgreSQL's has 63 bytes; what is longer is no name.</summary>
    private const int Longest = 128;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = found.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly char[] word = new char[Longest];
    private int length;
    private char before;
    private bool escaped;

    /// <summary>Whether a character belongs to the word before it.</summary>
    public static bool Continue(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' || char.IsSurrogate(c);

    public static IEnumerable<string> In(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var reader = new SourceWords(words);
        reader.Read(text);
        reader.End();
        return words;
    }

    /// <summary>Takes the next piece of a file; a word may go on in the one after it.</summary>
    public void Read(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            if (!Continue(c) || (length == 0 && c == '$'))
            {
                End();
            }
            else
            {
                if (length == 0) escaped = before == '\\';
                if (length < Longest) word[length] = c;
                length++;
            }
            before = c;
        }
    }

    /// <summary>The file, or a word of it, is at its end.</summary>
    public void End()
    {
        if (length is > 0 and <= Longest)
        {
            lookup.Add(word.AsSpan(0, length));
            // "select 1\nnet_price()": the n is the line break's.
            if (escaped && length > 1) lookup.Add(word.AsSpan(1, length - 1));
        }
        length = 0;
        before = '\0';
    }
}
